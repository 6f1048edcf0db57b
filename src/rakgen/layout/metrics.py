"""temporary stub: replaced by the real metrics"""
def text_width(text: str, font: str, size: float, bold: bool = False) -> float: return len(text)*size*0.55
def longest_word(text: str, font: str, size: float, bold: bool = False) -> float: return max((text_width(w,font,size) for w in text.split()), default=0.0)
def wrap_lines(text: str, width: float, font: str, size: float, bold: bool = False) -> int: return max(1,int(text_width(text,font,size)/width*1.1+.9))
