def run(orders):
    print(len(orders))  # policycheck: ignore[team/no-print] read by a pipe
    # policycheck: ignore[team/no-print] so is this
    print("done")
    print("failed")
    orders.sort()  # policycheck: ignore[team/no-print]
    orders.clear()  # policycheck: ignore[team/no-prnt]
    return orders  # policycheck: ignore
