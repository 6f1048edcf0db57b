"""Startup: what makes a short run short, each trick with what it saves.

Saved of the median wall time of a whole command (`python bench/startup.py`; 21 interleaved pairs on an idle machine of
two processors): of `rakgen check` by the stand-ins 10 %, by the garbage collector's thresholds 9 %, by the early exit
23 %. Of the processor's time on a busy machine: of `rakgen check` by lighter libraries 9 % and by one piece of stack
3 %, of `rakgen --version` by telling it before click is loaded 40 %.
"""
