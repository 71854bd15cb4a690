import os  # concept: import os
import os.path as path, sys  # concept: import os.path as path, sys
from a.b import c, d as e  # concept: from a.b import c, d as e
from . import f  # concept: from . import f
from x import *  # concept: from x import *
from __future__ import annotations  # concept: from __future__ import annotations
importlib.import_module("a")
__import__("b")
