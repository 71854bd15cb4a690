"""Secrets that are used, counted, masked or only spoken of."""

import hashlib
import logging

logger = logging.getLogger(__name__)

PASSWORD_FIELD = "password"
TOKEN_ENV = "API_TOKEN"
SECRET = "DB_SECRET"


def mask(value):
    return value[:2] + "***"


def spoken_of(password, token, api_key, config):
    logger.info("refreshing token")
    logger.info("API_KEY is required")
    logger.info("password given: %s", password is not None)
    logger.info("password given: %s", bool(password))
    logger.info("token set" if token else "no token")
    logger.info("length %d", len(password))
    logger.info("masked %s", mask(password))
    logger.info("masked %s", mask_secret(api_key))
    logger.info("hash %s", hashlib.sha256(token.encode()).hexdigest())
    logger.info("token kind %s", token.kind)
    logger.info("starts with %s", token[:4])
    logger.info("host %s", config.host)
    return connect(password, config.password)


def resembling(token_count, max_tokens, password_field_label, next_page_token, secret_name, api_key_id):
    logger.info("%s %s", token_count, max_tokens)
    logger.info("%s %s", password_field_label, secret_name)
    logger.info("%s %s", next_page_token, api_key_id)
    logger.info("%s %s %s", PASSWORD_FIELD, TOKEN_ENV, SECRET)


def through_names(user, password):
    fields = {"user": user, "password": password}
    logger.info("user %s", fields["user"])
    fields["password"] = "***"
    hashed_password = make_hash(password)
    logger.info("hash %s", hashed_password)
    credentials = load(user)
    logger.info("user %s", credentials.username)
    logger.info("user %s", credentials["username"])
    masked = mask(password)
    logger.info("now %s", masked)


def errors(token, password):
    if not token:
        raise ValueError("the token is missing")
    if len(password) < 8:
        raise ValueError(f"the password has {len(password)} characters")


def connect(user, password):
    return user, password


def overridden(settings, password):
    shown = {"user": settings.user, "password": password}
    logger.info("settings %s", {**shown, "password": "***"})


def scan(source):
    """Tokens of a language."""
    for token in tokenize(source):
        if token.kind == "unknown":
            raise ValueError(f"cannot read {token}")


def mount(config: object, secret_name: str, secret_key: str) -> dict:
    """Say where the value of secret_key in secret_name is found."""
    reference = {"secretName": secret_name, "secretKey": secret_key, "pulled": config.imagePullSecrets}
    logger.info("mounting %s", reference)
    return reference


def check_alphabet(token: str) -> None:
    """Make sure that token has no other characters."""
    if others := set(token) - set("0123456789abcdef"):
        raise ValueError(f"these characters stand in no token: {others}")


def told(user, password, credentials, ldap, log_store):
    ldap.bind(user, password)
    log_store.login(user, password)
    safe_credentials = f"{credentials}"
    logger.info("signing in as %s", safe_credentials)
    if not ldap.knows(user):
        raise ValueError(f"cannot sign in as {credentials.username}")
    if not log_store.knows(user):
        raise ValueError(f"cannot sign in with {safe_credentials}")
    raise ValueError(f"not the password: {mask(password)}")
