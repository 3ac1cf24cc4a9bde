//! What every Fluent text must agree on: the same keys and variables in each language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use kernel::Lang;

use crate::Problem;
use crate::problem::{Report, line_at};

/// What one message asks for, and where it stands.
pub(crate) struct Message {
    file: String,
    line: usize,
    variables: BTreeSet<String>,
}

/// The messages of one language by key.
pub(crate) type Messages = BTreeMap<String, Message>;

/// Notes the messages of a file.
pub(crate) fn survey<'a>(
    file: &str,
    text: &str,
    entries: impl Iterator<Item = &'a Entry<&'a str>>,
    messages: &mut Messages,
    problems: &mut Vec<Problem>,
) {
    let report = &mut Report::on(file, problems);
    for entry in entries {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let line = line_of(text, key);
        let Some(pattern) = &message.value else {
            report.add(line, format!("`{key}` has no text"));
            continue;
        };
        let mut variables = BTreeSet::new();
        in_pattern(pattern, &mut variables);
        let message = Message { file: file.to_owned(), line, variables };
        if messages.insert(key.to_owned(), message).is_some() {
            report.add(line, format!("`{key}` stands twice among the words"));
        }
    }
}

/// Names every key that a language lacks, and every message that asks for other variables.
pub(crate) fn compare(by_lang: &BTreeMap<Lang, Messages>, problems: &mut Vec<Problem>) {
    let keys: BTreeSet<&String> = by_lang.values().flat_map(BTreeMap::keys).collect();
    for key in keys {
        let Some((lang, model)) = by_lang.iter().find_map(|(l, m)| Some((l, m.get(key)?))) else {
            continue;
        };
        for (other, messages) in by_lang {
            match messages.get(key) {
                None => Report::on(&model.file, problems)
                    .add(model.line, format!("`{key}` is missing in {other}")),
                Some(message) if message.variables != model.variables => {
                    let why = format!("`{key}` has other variables than in {lang}");
                    Report::on(&message.file, problems).add(message.line, why);
                }
                Some(_) => {}
            }
        }
    }
}

fn line_of(text: &str, key: &str) -> usize {
    let is_its_line =
        |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(is_its_line).map_or(1, |before| before + 1)
}

/// The line at which a parse error begins.
pub(crate) fn error_line(text: &str, error: &fluent_syntax::parser::ParserError) -> usize {
    line_at(text, error.pos.start)
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            variants.iter().for_each(|variant| in_pattern(&variant.value, variables));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inner| in_inline(inner, variables));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        _ => {}
    }
}
