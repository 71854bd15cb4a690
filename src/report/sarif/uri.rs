//! Addresses as SARIF wants them: relative, percent-encoded paths, and repositories without credentials.

/// A path from the source root as a relative URI reference. Every byte that is not a letter, a digit or one of
/// `-._~/` is encoded, and with it `:` in the first segment, `%`, `#`, `?` and blanks.
pub(super) fn path_to_uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte))
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

/// An absolute URI of a repository without user, password, query and fragment, where tokens stand. Git's short form
/// `git@host:owner/repository` becomes `ssh://host/owner/repository`. `None` for what is no address of a server (a
/// local path, a `file:` URI).
pub(super) fn public_repository_uri(address: &str) -> Option<String> {
    let (scheme, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (scheme, rest.to_owned()),
        None => {
            let (host, path) = address.split_once(':')?;
            if host.contains('/') || host.len() < 2 || path.starts_with('\\') {
                return None;
            }
            ("ssh", format!("{host}/{}", path.trim_start_matches('/')))
        }
    };
    if scheme.eq_ignore_ascii_case("file") {
        return None;
    }
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    (!host.is_empty()).then(|| format!("{scheme}://{host}/{}", encode_lenient(path)))
}

/// Encodes what no URI may hold, and leaves what is encoded already.
fn encode_lenient(path: &str) -> String {
    path.split('%')
        .map(path_to_uri)
        .collect::<Vec<_>>()
        .join("%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_encoded() {
        assert_eq!(path_to_uri("src/a-b_c.~x.py"), "src/a-b_c.~x.py");
        assert_eq!(path_to_uri("a b/50%/c#1.py"), "a%20b/50%25/c%231.py");
        assert_eq!(path_to_uri("é/日.py"), "%C3%A9/%E6%97%A5.py");
        assert_eq!(path_to_uri("c:x?[1].py"), "c%3Ax%3F%5B1%5D.py");
    }

    #[test]
    fn repositories_lose_their_credentials() {
        let check = |address: &str, expected: Option<&str>| {
            assert_eq!(
                public_repository_uri(address).as_deref(),
                expected,
                "{address}"
            );
        };
        check(
            "https://user:t0ken@example.com/o/r.git",
            Some("https://example.com/o/r.git"),
        );
        check(
            "https://example.com:8443/o/r?private_token=x#y",
            Some("https://example.com:8443/o/r"),
        );
        check(
            "https://a@b@example.com/o%20r",
            Some("https://example.com/o%20r"),
        );
        check("git@example.com:o/r.git", Some("ssh://example.com/o/r.git"));
        check(
            "ssh://git@example.com/o/r.git",
            Some("ssh://example.com/o/r.git"),
        );
        check("/home/me/r", None);
        check("../r:x", None);
        check("C:\\work\\r", None);
        check("file:///home/me/r", None);
    }
}
