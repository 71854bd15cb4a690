def f():
    logger.info("é", 1)
