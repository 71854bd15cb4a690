try:
    work()
except ValueError as error:  # concept: except ValueError as error:
    pass
except (KeyError, IndexError):  # concept: except (KeyError, IndexError):
    pass
except: ...  # concept: except: ...
else:
    pass
finally:
    pass
try:
    work()
except* OSError as group:  # concept: except* OSError as group:
    pass
if error is not None: ...
