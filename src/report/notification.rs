//! What each kind of notification means: its name in JSON and SARIF, its level, and the texts that SARIF's
//! descriptors must have.

use super::NotificationKind;

/// How much a notification matters. An error would say that the whole run failed, which no trouble with one file
/// means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Everything was checked; something is worth knowing.
    Note,
    /// Something was not checked.
    Warning,
}

impl Level {
    /// As SARIF and our JSON write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
        }
    }
}

/// The texts of one kind of notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Descriptor {
    /// Kebab-case; never changes.
    pub id: &'static str,
    pub level: Level,
    /// A few words.
    pub title: &'static str,
    /// What happened, in a sentence or two.
    pub text: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

impl NotificationKind {
    /// Every kind, in the order of the enumeration.
    pub const ALL: &[NotificationKind] = &[
        Self::Unreadable,
        Self::TooLarge,
        Self::NotUtf8,
        Self::SyntaxError,
        Self::ParseLimit,
        Self::WorkLimit,
        Self::TooDeep,
        Self::FindingLimit,
        Self::ResultLimit,
        Self::Internal,
        Self::LoneCarriageReturn,
        Self::UnusedSuppression,
        Self::UnclearSuppression,
    ];

    /// Whether it means that code was not checked.
    pub fn leaves_gap(self) -> bool {
        match self {
            Self::Unreadable
            | Self::TooLarge
            | Self::SyntaxError
            | Self::ParseLimit
            | Self::WorkLimit
            | Self::TooDeep
            | Self::Internal => true,
            Self::NotUtf8
            | Self::FindingLimit
            | Self::ResultLimit
            | Self::LoneCarriageReturn
            | Self::UnusedSuppression
            | Self::UnclearSuppression => false,
        }
    }

    /// Its name, level and texts.
    pub fn descriptor(self) -> Descriptor {
        match self {
            Self::Unreadable => Descriptor {
                id: "unreadable-file",
                level: Level::Warning,
                title: "File could not be read",
                text: "The file could not be opened or read, and was not checked.",
                help: "Check that the file exists and that its permissions allow reading it.",
            },
            Self::TooLarge => Descriptor {
                id: "file-too-large",
                level: Level::Warning,
                title: "File is larger than the limit",
                text: "The file is larger than the size limit, and was not checked.",
                help: "Files of this size are mostly generated. Exclude the file if it is.",
            },
            Self::NotUtf8 => Descriptor {
                id: "not-utf-8",
                level: Level::Note,
                title: "File is not valid UTF-8",
                text: "The file holds bytes that are not valid UTF-8. They were replaced, and the file was checked.",
                help: "Store the file as UTF-8, so that columns and excerpts are exact.",
            },
            Self::SyntaxError => Descriptor {
                id: "syntax-error",
                level: Level::Warning,
                title: "Part of the file does not parse",
                text: "Part of the file could not be parsed. Findings may be missing there; the rest was checked.",
                help: "Mend the syntax. If the code is right, it may use syntax that is newer than the parser.",
            },
            Self::ParseLimit => Descriptor {
                id: "parse-limit",
                level: Level::Warning,
                title: "Parsing was stopped at its limit",
                text: "Parsing the file took more work than is allowed, and the file was not checked.",
                help: "Files like this are mostly generated or minified. Exclude the file if it is.",
            },
            Self::WorkLimit => Descriptor {
                id: "work-limit",
                level: Level::Warning,
                title: "Rules were stopped at their limit",
                text: "The rules took more work on the file than is allowed. Findings may be missing.",
                help: "Files like this are mostly generated. Exclude the file if it is, or split it.",
            },
            Self::TooDeep => Descriptor {
                id: "nested-too-deep",
                level: Level::Warning,
                title: "Code is nested too deep",
                text: "Code in the file is nested deeper than the limit. Rules that compare code with code were not applied.",
                help: "Code like this is mostly generated. Exclude the file if it is.",
            },
            Self::FindingLimit => Descriptor {
                id: "finding-limit",
                level: Level::Warning,
                title: "More findings in the file than are shown",
                text: "One rule has more findings in the file than the limit; the others are left out.",
                help: "Mend the findings shown and scan again, or switch the rule off for this file.",
            },
            Self::ResultLimit => Descriptor {
                id: "result-limit",
                level: Level::Warning,
                title: "More findings than the report can hold",
                text: "The scan has more findings than a report can hold; the least severe ones are left out.",
                help: "Scan with fewer rules, or show only warnings and errors.",
            },
            Self::Internal => Descriptor {
                id: "internal-failure",
                level: Level::Warning,
                title: "policycheck failed in this file",
                text: "policycheck failed in this file, which is a mistake of policycheck. The file was not checked.",
                help: "Please report it, with the file if you can share it.",
            },
            Self::LoneCarriageReturn => Descriptor {
                id: "lone-carriage-return",
                level: Level::Note,
                title: "File holds lone carriage returns",
                text: "The file holds carriage returns without a line feed. Tools count its lines differently.",
                help: "Store the file with the line ends LF or CRLF.",
            },
            Self::UnusedSuppression => Descriptor {
                id: "unused-suppression",
                level: Level::Note,
                title: "Suppression without a finding",
                text: "A comment suppresses findings of a rule that has none there.",
                help: "Take the rule out of the comment, or move the comment to the line of the finding.",
            },
            Self::UnclearSuppression => Descriptor {
                id: "unclear-suppression",
                level: Level::Note,
                title: "Suppression that names no known rule",
                text: "A comment is to suppress findings and names no rule, or one that does not exist.",
                help: "Write the full id of the rule: `policycheck: ignore[pack/rule]`.",
            },
        }
    }
}
