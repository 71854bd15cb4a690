def address(addr):
    token, rest = parser.get_mailbox(addr)
    if rest:
        print("only %s of %s is an address" % (token, addr))
    return token.local_part
