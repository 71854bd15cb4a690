//! What kind of content a file has: text that people wrote, text that a program wrote, or no text.

/// The kind of a file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Content {
    /// Text to be scanned.
    Text,
    /// No text.
    Binary,
    /// Text that a program wrote: nobody can mend a finding there.
    Generated,
}

/// Says what kind of content a file of that name has.
pub fn classify(bytes: &[u8], path: &str) -> Content {
    let name = path.rsplit('/').next().unwrap_or(path);
    if is_binary(bytes) {
        Content::Binary
    } else if has_generated_name(name)
        || (is_script(name) && (ends_in_hash(name) || is_minified(bytes) || is_bundled(bytes)))
        || has_generated_mark(bytes)
    {
        Content::Generated
    } else {
        Content::Text
    }
}

/// Whether it is no text at all.
pub fn is_binary(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(BINARY_WINDOW)].contains(&0)
}

/// A NUL byte within so many bytes makes a file binary; git uses the same rule.
const BINARY_WINDOW: usize = 8 * 1024;
/// Marks of generated code stand within so many lines.
const MARK_LINES: usize = 40;
/// Longer lines are not looked at for marks; nobody writes a comment of that length.
const MARK_LINE_LENGTH: usize = 400;
/// Shorter files are not taken for minified by the length of their lines.
const MINIFIED_SIZE: usize = 2 * 1024;
/// The helpers of bundlers stand within so many bytes.
const BUNDLE_WINDOW: usize = 4 * 1024;
/// How esbuild, bun and webpack call the helpers that hold the modules of other packages.
const BUNDLE_MARKS: &[&[u8]] = &[
    b"__commonJS = (",
    b"__commonJS=(",
    b"__webpack_modules__",
    b"__webpack_require__",
    b"webpackBootstrap",
    b"webpackChunk",
];
/// Fewer hexadecimal digits may be a word or a number.
const HEX_HASH: usize = 8;
/// How many characters Rollup and Vite give a hash.
const BASE_64_HASH: usize = 8;
/// The mean length of a line above which a file counts as minified.
const MINIFIED_LINE_LENGTH: usize = 500;

/// Endings of names that only generators give.
const GENERATED_ENDINGS: &[&str] = &[
    ".min.js",
    ".min.mjs",
    ".min.cjs",
    ".min.css",
    ".pb.go",
    ".pb.gw.go",
    ".pb.cc",
    ".pb.h",
    "_pb2.py",
    "_pb2_grpc.py",
    "_pb.js",
    "_pb.ts",
    "_pb.rb",
    "_grpc_pb.js",
    ".g.dart",
    ".freezed.dart",
    ".g.cs",
    ".designer.cs",
    ".generated.ts",
    ".generated.js",
    ".generated.go",
    ".generated.cs",
    ".generated.java",
];
/// Names of lock files that would else pass for code in a language with rules.
const LOCK_FILES: &[&str] = &[
    "package-lock.json",
    "npm-shrinkwrap.json",
    "pnpm-lock.yaml",
    "composer.lock",
    "packages.lock.json",
];

fn has_generated_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    GENERATED_ENDINGS
        .iter()
        .any(|ending| name.ends_with(ending))
        || LOCK_FILES.contains(&name.as_str())
        || (name.starts_with("zz_generated.") && name.ends_with(".go"))
}

/// Whether minifiers and bundlers are at work in files of that name.
fn is_script(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    matches!(ending, "js" | "mjs" | "cjs" | "jsx" | "css" | "html")
}

/// Bundlers end names in a hash of the content, so that browsers may keep a file for ever: `vendor-aed0068cf9b67d04.js`,
/// `index-DUhmXSBR.mjs`.
fn ends_in_hash(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let Some((_, hash)) = stem.rsplit_once(['-', '.']) else {
        return false;
    };
    let count = |is: fn(&u8) -> bool| hash.bytes().filter(is).count();
    let digits = count(u8::is_ascii_digit);
    let is_hex = hash.len() >= HEX_HASH
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        && (1..hash.len()).contains(&digits);
    // In base 64 a word would pass but for its many capitals and digits.
    let is_base_64 = hash.len() == BASE_64_HASH
        && hash
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && count(u8::is_ascii_lowercase) > 0
        && count(u8::is_ascii_uppercase) > 0
        && digits + count(u8::is_ascii_uppercase) >= 3;
    is_hex || is_base_64
}

/// Long lines mean a minifier where minifiers are at work; elsewhere they are tables that people keep. A minifier keeps the
/// lines of template texts, so that a file of its may have many short lines beside a few that hold nearly everything.
fn is_minified(bytes: &[u8]) -> bool {
    if bytes.len() <= MINIFIED_SIZE {
        return false;
    }
    let (mut lines, mut in_long_lines) = (0, 0);
    for line in bytes.split(|byte| *byte == b'\n') {
        lines += 1;
        if line.len() > MINIFIED_LINE_LENGTH {
            in_long_lines += line.len();
        }
    }
    bytes.len() / lines > MINIFIED_LINE_LENGTH || in_long_lines * 4 > bytes.len() * 3
}

/// Whether a bundler wrote the file: it wraps the modules of other packages into functions of its own.
fn is_bundled(bytes: &[u8]) -> bool {
    let mut top = &bytes[..bytes.len().min(BUNDLE_WINDOW)];
    while let Some(at) = top.iter().position(|byte| *byte == b'_' || *byte == b'w') {
        top = &top[at..];
        if BUNDLE_MARKS.iter().any(|mark| top.starts_with(mark)) {
            return true;
        }
        top = &top[1..];
    }
    false
}

/// Whether a comment near the top says that the file is generated.
///
/// A whole block of comment lines is read at once, for "generated" and "do not edit" often stand on
/// lines of their own.
fn has_generated_mark(bytes: &[u8]) -> bool {
    let mut block = String::new();
    for line in bytes.split(|byte| *byte == b'\n').take(MARK_LINES) {
        let line = &line[..line.len().min(MARK_LINE_LENGTH)];
        match comment_text(&String::from_utf8_lossy(line)) {
            Some(text) => {
                block.push_str(&text.to_lowercase());
                block.push('\n');
            }
            None if says_generated(&block) => return true,
            None => block.clear(),
        }
    }
    says_generated(&block)
}

/// The line without the characters that make it a comment; `None` for a line of code.
fn comment_text(line: &str) -> Option<&str> {
    const OPENERS: &[&str] = &[
        "//", "/*", "*", "#", "--", "<!--", ";", "\"\"\"", "'''", "{-", "%",
    ];
    let line = line.trim_start_matches('\u{feff}').trim();
    let opener = OPENERS.iter().find(|opener| line.starts_with(**opener))?;
    Some(
        line[opener.len()..]
            .trim_start_matches(['/', '*', '#', '!', '-'])
            .trim(),
    )
}

/// Whether a block of comment text, in lower case, says that a program wrote the file.
fn says_generated(block: &str) -> bool {
    const PROHIBITIONS: &[&str] = &[
        "do not edit",
        "do not modify",
        "do not change",
        "don't edit",
        "not be edited",
        "do not manually edit",
    ];
    let forbids = PROHIBITIONS.iter().any(|phrase| block.contains(phrase));
    let generated = ["generated", "autogenerated"]
        .iter()
        .any(|word| block.contains(word));
    (forbids && generated)
        || block.contains("<auto-generated")
        || block
            .lines()
            .any(|line| is_generated_tag(line) || is_generated_sentence(line))
}

/// `@generated` alone or with more words after it, but not `@generatedValue` and not `@generated(…)`.
fn is_generated_tag(line: &str) -> bool {
    line.strip_prefix("@generated")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '.', ':', '*']))
}

/// "This file is/was/has been automatically generated …".
fn is_generated_sentence(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("this file ") else {
        return false;
    };
    let rest = ["is ", "was ", "has been "]
        .iter()
        .find_map(|verb| rest.strip_prefix(verb))
        .unwrap_or(rest);
    [
        "generated",
        "automatically generated",
        "auto-generated",
        "auto generated",
        "autogenerated",
    ]
    .iter()
    .any(|words| rest.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, text: &str, expected: Content) {
        assert_eq!(classify(text.as_bytes(), path), expected, "{path}: {text}");
    }

    #[test]
    fn a_nul_byte_near_the_start_makes_a_file_binary() {
        check("a.py", "x = '\0'", Content::Binary);
        check(
            "a.py",
            &format!("{}\0", "#".repeat(BINARY_WINDOW)),
            Content::Text,
        );
        check("empty.py", "", Content::Text);
    }

    #[test]
    fn names_of_generators() {
        check("api/user_pb2.py", "x = 1", Content::Generated);
        check("api/user.pb.go", "package api", Content::Generated);
        check("static/jquery.MIN.js", "x()", Content::Generated);
        check(
            "apis/v1/zz_generated.deepcopy.go",
            "package v1",
            Content::Generated,
        );
        check("package-lock.json", "{}", Content::Generated);
        check("src/admin.js", "x()", Content::Text);
    }

    #[test]
    fn bundlers_end_names_in_a_hash() {
        for name in [
            "vendor-aed0068cf9b67d04.js",
            "chunk.524.9c2366b9ec011d61ea88.js",
            "index-DUhmXSBR.mjs",
            "main.4f2a9c1b.css",
        ] {
            check(name, "x()", Content::Generated);
        }
        for name in [
            "page-MyModule.js",
            "release-20240607.js",
            "the-facade.js",
            "deadbeef.js",
            "model-aed0068cf9b67d04.py",
            "app.config.js",
        ] {
            check(name, "x()", Content::Text);
        }
    }

    #[test]
    fn marks_in_comments_near_the_top() {
        check(
            "a.go",
            "// Code generated by mockgen. DO NOT EDIT.\n\npackage a",
            Content::Generated,
        );
        check(
            "a.py",
            "# coding: utf-8\n# Generated by the compiler.\n# Do not edit!\nx = 1",
            Content::Generated,
        );
        check(
            "a.ts",
            "/**\n * @generated by relay\n */\nexport {}",
            Content::Generated,
        );
        check(
            "a.cs",
            "// <auto-generated/>\nclass A {}",
            Content::Generated,
        );
        check(
            "A.java",
            "/*\n * This file was automatically generated by EvoSuite\n */\nclass A {}",
            Content::Generated,
        );
        check(
            "a.py",
            "\"\"\"Generated client. Do not edit.\"\"\"\n",
            Content::Generated,
        );
    }

    #[test]
    fn words_that_are_no_marks() {
        check(
            "A.java",
            "class A {\n  // @GeneratedValue(strategy = AUTO)\n  @GeneratedValue Long id;\n}",
            Content::Text,
        );
        check(
            "a.py",
            "# Generated by Django 4.2 on 2024-01-01\nfrom django.db import migrations",
            Content::Text,
        );
        check(
            "a.go",
            "package a\n\nconst header = `\n  Code generated by us. DO NOT EDIT.`",
            Content::Text,
        );
        check(
            "a.py",
            "# Reports are generated nightly.\nx = 1\n# Do not edit the table below.\n",
            Content::Text,
        );
        check(
            "a.go",
            &format!(
                "{}// Code generated. DO NOT EDIT.",
                "x\n".repeat(MARK_LINES)
            ),
            Content::Text,
        );
    }

    #[test]
    fn long_lines_mean_a_minifier_in_javascript_alone() {
        let long = "a();".repeat(MINIFIED_SIZE);
        check("app.js", &long, Content::Generated);
        check("table.py", &long, Content::Text);
        check("app.js", &"a();\n".repeat(MINIFIED_SIZE), Content::Text);
    }

    #[test]
    fn a_minifier_keeps_the_lines_of_template_texts() {
        let template = "  color: red;\n".repeat(40);
        let code = "a();".repeat(MINIFIED_SIZE);
        let minified = format!("{template}{code}\n{template}");
        check("chunk.js", &minified, Content::Generated);
        // One long line among people's own.
        let written = format!("{}{}", "call(argument);\n".repeat(MINIFIED_SIZE), code);
        check("app.js", &written, Content::Text);
    }

    #[test]
    fn bundlers_wrap_the_modules_of_others() {
        let bundle = "var __create = Object.create;\nvar __commonJS = (cb, mod) => () => mod;\n";
        check("dist/app.js", bundle, Content::Generated);
        check(
            "chunk.js",
            "(self.webpackChunkshop = self.webpackChunkshop || []).push([[1]]);",
            Content::Generated,
        );
        // Translated, and still one module.
        let translated = "var __importDefault = (this && this.__importDefault) || function () {};";
        check("dist/app.js", translated, Content::Text);
        check("bundles.py", "x = '__webpack_require__'", Content::Text);
    }
}
