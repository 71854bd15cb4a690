def publish(lines):
    print(lines)  # expect
