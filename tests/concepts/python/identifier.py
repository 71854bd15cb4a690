name  # concept: name
x = y  # concept: x ;; y
f(a, b=c)  # concept: f ;; a ;; c
obj.field  # concept: obj
def g(param): ...  # concept: g ;; param
import os  # concept: os
x = "name"  # concept: x
