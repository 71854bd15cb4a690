//! The mirror of the files of a pack: which keys they have and what stands under them.
//!
//! The documentation of a key is shown to people: in the JSON schema, and where the key is missing.

use super::read::{At, ByLanguage, Cwe, Map, record};
use super::texts::{
    Bullet, Kebab, PathGlob, Prose, RulePath, Section, Short, Snake, Text, Title, Version, Word,
};
use super::yaml::Node;
use super::{ParamType, Script, TestLevel};
use crate::finding::{Confidence, Severity};
use crate::language::Language;

record! {
    /// A policy pack.
    "pack" PackFile {
        /// the name used on the command line, in kebab-case.
        pack: Text<Kebab>,
        /// the version of the pack, as 1.0.0.
        version: Text<Version>,
        /// one line that says what the pack is about.
        title: Text<Title>,
        /// the document whose rules the pack enforces.
        guideline: Option<GuidelineFile>,
        /// libraries of definitions: names of files in `lib` beside this one or of embedded ones, or paths relative to
        /// this file.
        r#use: Option<Vec<Text<Short>>>,
        /// packs that are loaded along with this one: names of embedded ones, or paths relative to this file.
        extends: Option<Vec<Text<Short>>>,
        /// path globs that the pack is limited to.
        files: Option<Vec<Text<PathGlob>>>,
        /// parameters that projects may set; scripts read them as `params.name`.
        params: Option<Map<Snake, ParamFile>>,
        /// what may go wrong, in the pack's words; rules name one by its key.
        impacts: Option<Map<Word, Text<Short>>>,
        /// files whose rules belong to this pack, as paths relative to this file.
        rule_files: Option<Vec<Text<Short>>>,
        /// the rules.
        rules: Option<Vec<At<RuleFile>>>,
    }
}

record! {
    /// The document that a pack enforces.
    "guideline" GuidelineFile {
        /// the name of the document.
        name: Text<Title>,
        /// the document's numbered sections and bullets with their titles.
        sections: Map<Section, Text<Title>>,
        /// bullets that people judge, by number: those that no rule can judge, or not wholly.
        judged: Option<Map<Section, JudgedFile>>,
        /// bullets that say why the others matter, each with the key of one of the pack's `impacts`.
        impacts: Option<Map<Section, Text<Word>>>,
    }
}

record! {
    /// A bullet that people judge.
    "judged bullet" JudgedFile {
        /// what the reviewer is asked.
        question: Text<Short>,
        /// ids of rules: it is asked where one of them examined something; without them, where any rule of the pack did.
        when: Option<Vec<Text<RulePath>>>,
    }
}

record! {
    /// A parameter.
    "parameter" ParamFile {
        /// string, number, boolean, duration, regex, list or table.
        r#type: At<ParamType>,
        /// the value where the project sets none; lists and tables may differ by language.
        default: Node,
        /// what the parameter decides.
        help: Text<Short>,
    }
}

record! {
    /// A file of rules that a pack names under `rule_files`.
    "file of rules" RulesFile {
        /// the rules.
        rules: Vec<At<RuleFile>>,
    }
}

record! {
    /// A rule.
    "rule" RuleFile {
        /// the name of the rule, in kebab-case; with the pack's name before it the rule's id.
        id: Text<Kebab>,
        /// one line that says what is wrong.
        title: Text<Title>,
        /// note, warning or error.
        severity: At<Severity>,
        /// low, medium or high: how sure the rule is that its findings are true.
        confidence: At<Confidence>,
        /// the languages the rule speaks about; `typescript` covers JavaScript, TSX and JSX.
        languages: At<Vec<At<Language>>>,
        /// numbers of the guideline's sections or bullets; one of another pack's guideline is written `pack/A1.7`.
        guideline: Option<Vec<Text<Bullet>>>,
        /// what goes wrong, as a key of the pack's `impacts`.
        impact: Option<Text<Word>>,
        /// at most ten tags, in kebab-case.
        tags: Option<At<Vec<Text<Kebab>>>>,
        /// numbers of the Common Weakness Enumeration.
        cwe: Option<Vec<Cwe>>,
        /// how bad a security rule's findings are, over 0 and at most 10.
        security_severity: Option<At<f64>>,
        /// what to find, in the rule language; one script, or a mapping from languages (and `default`) to scripts.
        r#match: At<ByLanguage<Script>>,
        /// one sentence about a finding, with `{terms}` and a full stop.
        message: Script,
        /// Markdown: what goes wrong, how to mend it, when to suppress.
        help: Text<Prose>,
        /// bad and good code, at least one of each.
        examples: At<Vec<At<ExampleFile>>>,
        /// ids of rules whose finding at the same place this rule's finding replaces.
        subsumes: Option<Vec<Text<RulePath>>>,
        /// true where findings may hold secrets: no code is shown.
        secret: Option<bool>,
        /// default, keep or off: what findings in test code become.
        tests: Option<TestLevel>,
        /// path globs that the rule is limited to.
        files: Option<Vec<Text<PathGlob>>>,
        /// path globs that the rule does not look at.
        exclude: Option<Vec<Text<PathGlob>>>,
    }
}

record! {
    /// An example of a rule: documentation and test at once.
    "example" ExampleFile {
        /// the language of the code.
        language: At<Language>,
        /// the name of the file that the code is taken to stand in.
        file: Option<Text<PathGlob>>,
        /// other files of the project that the code is taken to stand in, by path.
        beside: Option<Map<PathGlob, Script>>,
        /// code with findings of the rule; their lines end in a comment `expect`.
        bad: Option<Script>,
        /// code without findings of the rule.
        good: Option<Script>,
    }
}

record! {
    /// A library of definitions.
    "library" LibraryFile {
        /// the name of the library, in kebab-case.
        library: Text<Kebab>,
        /// libraries whose definitions this one uses: names of files beside this one or of embedded ones, or paths.
        r#use: Option<Vec<Text<Short>>>,
        /// parameters, which every pack that uses the library then has.
        params: Option<Map<Snake, ParamFile>>,
        /// types of the results of library calls, by the resolved name of the function.
        returns: Option<ByLanguage<Map<Short, Text<Short>>>>,
        /// resolved names of library calls whose result holds what they are given; `*` is a wildcard.
        passes: Option<ByLanguage<Vec<Text<Short>>>>,
        /// definitions in the rule language; a library may hold parameters alone.
        define: Option<Script>,
    }
}
