name  # concept: name
x = y  # concept: x ;; y
f(a, b=c)  # concept: f ;; a ;; b ;; c
obj.field  # concept: obj ;; field
def g(param): ...  # concept: g ;; param
import os  # concept: os
x = "name"  # concept: x
