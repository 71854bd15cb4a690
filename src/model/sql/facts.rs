//! What the parser says of a statement. Holes and placeholders are replaced by something that fits their place; the first
//! dialect that reads the result is believed.

use std::ops::ControlFlow;

use sqlparser::ast::{
    BinaryOperator, Expr, FromTable, Function, GroupByExpr, JoinConstraint, JoinOperator,
    LimitClause, ObjectName, OrderByKind, Query, Select, SelectItem, SetExpr, Statement,
    TableFactor, TableWithJoins, Value, Visit, Visitor,
};
use sqlparser::dialect::{
    BigQueryDialect, Dialect, GenericDialect, MsSqlDialect, MySqlDialect, PostgreSqlDialect,
    SQLiteDialect, SnowflakeDialect,
};
use sqlparser::parser::Parser;

use super::lexer::{HOLE, Sort, Token};
use super::position::{Place, Placed};
use super::shape::Kind;

/// What is known of a parsed statement. Names are as written, without quotes; a name that is a hole is [`OPEN`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Tables that are named anywhere, those that the statement defines itself aside.
    pub tables: Vec<String>,
    /// `*` in the outer select list, of something that does not list its own columns.
    pub selects_all: bool,
    /// LIMIT, TOP, FETCH, on the outer query or on all that it reads from.
    pub limit: bool,
    /// The text of the outer condition.
    pub condition: Option<String>,
    pub where_columns: Vec<String>,
    /// Columns that the outer condition holds to one value or a list of values.
    pub keyed: Vec<String>,
    /// The most joins of one select.
    pub joins: usize,
    /// Joins without a condition, of tables.
    pub cross_joins: usize,
    pub order_by: Vec<String>,
    pub distinct: bool,
    /// One row, whatever the tables hold: aggregates without a group, no table at all.
    pub aggregates: bool,
    /// Nesting of sub-queries.
    pub depth: usize,
    /// Patterns that begin with a wildcard.
    pub leading_wildcards: usize,
    /// A row that is there already is dealt with.
    pub conflict: bool,
}

/// A name that a hole gives.
pub(super) const OPEN: &str = "_open_";

/// Reads the tokens; `None` if no dialect does.
pub(super) fn read(tokens: &[Token], placed: &Placed, kind: Kind) -> Option<Facts> {
    let mut tried = Vec::new();
    for filling in [
        Filling::Placeholder,
        Filling::Number,
        Filling::Text,
        Filling::Dropped,
    ] {
        let text = render(tokens, placed, filling);
        if tried.contains(&text) {
            continue;
        }
        let parsed = dialects().iter().find_map(|dialect| {
            Parser::parse_sql(&**dialect, &text)
                .ok()
                .filter(|parsed| !parsed.is_empty())
        });
        if let Some(statements) = parsed {
            return statements
                .first()
                .map(|statement| of_statement(statement, kind));
        }
        tried.push(text);
    }
    None
}

fn dialects() -> [Box<dyn Dialect>; 7] {
    [
        Box::new(GenericDialect {}),
        Box::new(PostgreSqlDialect {}),
        Box::new(MySqlDialect {}),
        Box::new(SQLiteDialect {}),
        Box::new(MsSqlDialect {}),
        Box::new(SnowflakeDialect {}),
        Box::new(BigQueryDialect {}),
    ]
}

/// What stands for values and clauses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filling {
    Placeholder,
    Number,
    Text,
    /// Numbers for values; clauses and conditions are left out, with the keyword before them.
    Dropped,
}

fn render(tokens: &[Token], placed: &Placed, filling: Filling) -> String {
    let mut text = String::new();
    let value = match filling {
        Filling::Placeholder => "?",
        Filling::Number | Filling::Dropped => "1",
        Filling::Text => "'1'",
    };
    for (token, place) in tokens.iter().zip(&placed.of_tokens) {
        let filled = match (token.sort, place) {
            (Sort::Hole | Sort::Placeholder | Sort::Command, Some(place)) => match place {
                Place::Value => value.to_owned(),
                Place::List => format!("({value})"),
                Place::Quoted => "''".to_owned(),
                Place::Name | Place::NameAndMore => OPEN.to_owned(),
                Place::Condition if filling == Filling::Dropped => "1 = 1".to_owned(),
                Place::Condition => OPEN.to_owned(),
                Place::Assignment => format!("{OPEN} = {value}"),
                Place::Query => "SELECT 1".to_owned(),
                Place::Clause => String::new(),
            },
            (Sort::Text | Sort::DoubleQuoted, _) => unescaped(&token.text),
            (_, Some(_)) => token.text.replace(HOLE, OPEN),
            _ => token.text.replace("%%", "%"),
        };
        if token.is_apart && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&filled);
    }
    text
}

/// A text in quotes as the parser wants it: quotes within doubled.
fn unescaped(quoted: &str) -> String {
    let quote = quoted.chars().next().unwrap_or('\'');
    let doubled = format!("{quote}{quote}");
    quoted
        .replace(HOLE, "x")
        .replace(&format!("\\{quote}"), &doubled)
}

fn of_statement(statement: &Statement, kind: Kind) -> Facts {
    let mut facts = Facts::default();
    let mut walk = Walk {
        facts: &mut facts,
        depth: 0,
        defined: Vec::new(),
    };
    // Nothing breaks the walk off.
    let _ = statement.visit(&mut walk);
    let defined = walk.defined;
    facts
        .tables
        .retain(|table| !defined.contains(&table.to_lowercase()));
    facts.depth = facts
        .depth
        .saturating_sub(usize::from(kind == Kind::Select));
    match statement {
        Statement::Query(query) => of_query(query, &mut facts),
        Statement::Insert(insert) => {
            facts.conflict =
                insert.on.is_some() || insert.or.is_some() || insert.ignore || insert.replace_into;
        }
        Statement::Update(update) => {
            facts.limit = update.limit.is_some();
            of_condition(update.selection.as_ref(), &mut facts);
        }
        Statement::Delete(delete) => {
            facts.limit = delete.limit.is_some();
            of_condition(delete.selection.as_ref(), &mut facts);
            let (FromTable::WithFromKeyword(from) | FromTable::WithoutKeyword(from)) = &delete.from;
            facts.joins = facts.joins.max(joins(from));
        }
        Statement::Merge(_) => facts.conflict = true,
        Statement::Explain { statement, .. } => return of_statement(statement, kind),
        _ => {}
    }
    facts
}

fn of_query(query: &Query, facts: &mut Facts) {
    let with: Vec<&Query> = Vec::new();
    facts.selects_all = selects_all(query, &with, 0);
    facts.limit = is_limited(query, &with, 0);
    facts.order_by = match query.order_by.as_ref().map(|order| &order.kind) {
        Some(OrderByKind::Expressions(expressions)) => {
            expressions.iter().map(ToString::to_string).collect()
        }
        Some(OrderByKind::All(_)) => vec!["ALL".to_owned()],
        None => Vec::new(),
    };
    let selects = selects(&query.body);
    facts.distinct = selects.iter().any(|select| select.distinct.is_some());
    facts.aggregates = selects.iter().all(|select| gives_one_row(select)) && selects.len() == 1;
    // Of several selects each must have its condition.
    if selects
        .iter()
        .all(|select| select.selection.is_some() || select.prewhere.is_some())
    {
        let condition = selects
            .first()
            .and_then(|select| select.selection.as_ref().or(select.prewhere.as_ref()));
        of_condition(condition, facts);
    }
    match query.body.as_ref() {
        SetExpr::Update(statement)
        | SetExpr::Delete(statement)
        | SetExpr::Insert(statement)
        | SetExpr::Merge(statement) => {
            let inner = of_statement(statement, Kind::Other);
            facts.condition = inner.condition;
            facts.where_columns = inner.where_columns;
            facts.keyed = inner.keyed;
            facts.conflict = inner.conflict;
        }
        _ => {}
    }
}

/// The selects that the rows of a query come from: several in a union.
fn selects(body: &SetExpr) -> Vec<&Select> {
    let mut found = Vec::new();
    let mut rest = vec![body];
    while let Some(body) = rest.pop() {
        match body {
            SetExpr::Select(select) => found.push(select.as_ref()),
            SetExpr::Query(query) => rest.push(&query.body),
            SetExpr::SetOperation { left, right, .. } => {
                rest.push(right);
                rest.push(left);
            }
            _ => {}
        }
    }
    found
}

/// Queries nest no deeper than the parser allows; the bound is a second rope.
const MAX_NESTING: usize = 60;

/// The query that a table stands for: a sub-query, or a name that `WITH` defines.
fn source<'q>(table: &'q TableFactor, query: &'q Query) -> Option<&'q Query> {
    match table {
        TableFactor::Derived { subquery, .. } => Some(subquery),
        TableFactor::Table {
            name, args: None, ..
        } => query
            .with
            .as_ref()
            .filter(|with| !with.recursive)
            .and_then(|with| {
                with.cte_tables
                    .iter()
                    .find(|defined| {
                        name.0.len() == 1
                            && last_segment(name).eq_ignore_ascii_case(&defined.alias.name.value)
                    })
                    .map(|defined| defined.query.as_ref())
            }),
        _ => None,
    }
}

fn selects_all(query: &Query, outer: &[&Query], depth: usize) -> bool {
    if depth > MAX_NESTING {
        return false;
    }
    let mut scopes = outer.to_vec();
    scopes.push(query);
    selects(&query.body).into_iter().any(|select| {
        let has_star = select.projection.iter().any(|item| {
            matches!(
                item,
                SelectItem::Wildcard(_) | SelectItem::QualifiedWildcard(..)
            )
        });
        // The star of a sub-query that lists its columns is a list of columns.
        has_star
            && select.from.iter().flat_map(factors).any(|table| {
                match scopes.iter().rev().find_map(|scope| source(table, scope)) {
                    Some(inner) if !std::ptr::eq(inner, query) => {
                        selects_all(inner, &scopes, depth + 1)
                    }
                    Some(_) => false,
                    None => !is_function(table),
                }
            })
    })
}

fn is_limited(query: &Query, outer: &[&Query], depth: usize) -> bool {
    let by_clause = match &query.limit_clause {
        Some(LimitClause::LimitOffset {
            limit, limit_by, ..
        }) => limit.is_some() && limit_by.is_empty(),
        Some(LimitClause::OffsetCommaLimit { .. }) => true,
        None => false,
    };
    if by_clause || query.fetch.is_some() {
        return true;
    }
    if depth > MAX_NESTING {
        return false;
    }
    let mut scopes = outer.to_vec();
    scopes.push(query);
    let selects = selects(&query.body);
    !selects.is_empty()
        && selects.into_iter().all(|select| {
            let bounds_rows = |table: &TableFactor| {
                scopes
                    .iter()
                    .rev()
                    .find_map(|scope| source(table, scope))
                    .is_some_and(|inner| !std::ptr::eq(inner, query) && is_limited(inner, &scopes, depth + 1))
            };
            select.top.is_some()
                || gives_one_row(select)
                || matches!(select.from.as_slice(), [one] if bounds_rows(&one.relation) && one.joins.is_empty())
        })
}

fn factors(table: &TableWithJoins) -> impl Iterator<Item = &TableFactor> {
    std::iter::once(&table.relation).chain(table.joins.iter().map(|join| &join.relation))
}

/// Rows that a function or the row itself gives: `UNNEST(…)`, `generate_series(…)`, `LATERAL (…)`.
fn is_function(table: &TableFactor) -> bool {
    match table {
        TableFactor::Table { args, .. } => args.is_some(),
        TableFactor::Derived { lateral, .. } => *lateral,
        TableFactor::NestedJoin { .. } => false,
        _ => true,
    }
}

/// Functions of all rows to one value.
const AGGREGATES: &[&str] = &[
    "count",
    "sum",
    "min",
    "max",
    "avg",
    "array_agg",
    "string_agg",
    "group_concat",
    "json_agg",
    "jsonb_agg",
    "bool_and",
    "bool_or",
    "every",
    "stddev",
    "variance",
    "median",
    "listagg",
    "count_big",
    "approx_count_distinct",
    "json_group_array",
    "total",
    "any_value",
];

fn gives_one_row(select: &Select) -> bool {
    if select.from.is_empty() {
        return true;
    }
    let is_ungrouped =
        matches!(&select.group_by, GroupByExpr::Expressions(columns, _) if columns.is_empty());
    is_ungrouped
        && select.projection.iter().all(|item| match item {
            SelectItem::UnnamedExpr(expression)
            | SelectItem::ExprWithAlias {
                expr: expression, ..
            } => has_aggregate(expression),
            _ => false,
        })
}

fn has_aggregate(expression: &Expr) -> bool {
    struct Find(bool);
    impl Visitor for Find {
        type Break = ();
        fn pre_visit_expr(&mut self, expression: &Expr) -> ControlFlow<()> {
            if let Expr::Function(function) = expression
                && function.over.is_none()
                && AGGREGATES.contains(&last_segment(&function.name).to_lowercase().as_str())
            {
                self.0 = true;
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        }
    }
    let mut find = Find(false);
    let _ = expression.visit(&mut find);
    find.0
}

fn of_condition(condition: Option<&Expr>, facts: &mut Facts) {
    let Some(condition) = condition else {
        return;
    };
    facts.condition = Some(condition.to_string());
    struct Columns<'f>(&'f mut Vec<String>);
    impl Visitor for Columns<'_> {
        type Break = ();
        fn pre_visit_expr(&mut self, expression: &Expr) -> ControlFlow<()> {
            if let Some(column) = column(expression)
                && !self.0.contains(&column)
            {
                self.0.push(column);
            }
            ControlFlow::Continue(())
        }
    }
    let _ = condition.visit(&mut Columns(&mut facts.where_columns));
    // What stands in an `OR` bounds nothing.
    let mut rest = vec![condition];
    while let Some(part) = rest.pop() {
        match part {
            Expr::Nested(inner) => rest.push(inner),
            Expr::BinaryOp {
                left,
                op: BinaryOperator::And,
                right,
            } => {
                rest.push(right);
                rest.push(left);
            }
            Expr::BinaryOp {
                left,
                op: BinaryOperator::Eq,
                right,
            } => {
                let sides = [(left, right), (right, left)];
                let keyed = sides
                    .iter()
                    .filter(|(_, value)| is_value(value))
                    .find_map(|(name, _)| column(name));
                facts.keyed.extend(keyed);
            }
            Expr::InList {
                expr,
                negated: false,
                ..
            } => facts.keyed.extend(column(expr)),
            Expr::InUnnest {
                expr,
                negated: false,
                ..
            } => facts.keyed.extend(column(expr)),
            Expr::AnyOp {
                left,
                compare_op: BinaryOperator::Eq,
                ..
            } => facts.keyed.extend(column(left)),
            _ => {}
        }
    }
}

/// The last segment of the name of a column.
fn column(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Identifier(name) => Some(name.value.clone()),
        Expr::CompoundIdentifier(names) => names.last().map(|name| name.value.clone()),
        Expr::Nested(inner) => column(inner),
        _ => None,
    }
}

/// A literal, a placeholder, a cast or call of such: no column of a table.
fn is_value(expression: &Expr) -> bool {
    match expression {
        Expr::Value(_) | Expr::TypedString(_) => true,
        Expr::Cast { expr, .. } | Expr::Nested(expr) => is_value(expr),
        Expr::Function(function) => !matches!(
            last_segment(&function.name).to_lowercase().as_str(),
            "any" | "all"
        ),
        Expr::Identifier(name) => name.quote_style == Some('"') || name.value == OPEN,
        _ => false,
    }
}

fn last_segment(name: &ObjectName) -> String {
    name.0
        .last()
        .and_then(|part| part.as_ident())
        .map(|ident| ident.value.clone())
        .unwrap_or_default()
}

fn joins(from: &[TableWithJoins]) -> usize {
    from.len().saturating_sub(1) + from.iter().map(|table| table.joins.len()).sum::<usize>()
}

struct Walk<'f> {
    facts: &'f mut Facts,
    depth: usize,
    defined: Vec<String>,
}

impl Visitor for Walk<'_> {
    type Break = ();

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        if !matches!(query.body.as_ref(), SetExpr::Values(_)) {
            self.depth += 1;
        }
        self.facts.depth = self.facts.depth.max(self.depth);
        if let Some(with) = &query.with {
            self.defined.extend(
                with.cte_tables
                    .iter()
                    .map(|table| table.alias.name.value.to_lowercase()),
            );
        }
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        if !matches!(query.body.as_ref(), SetExpr::Values(_)) {
            self.depth -= 1;
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_select(&mut self, select: &Select) -> ControlFlow<()> {
        self.facts.joins = self.facts.joins.max(joins(&select.from));
        self.facts.cross_joins += cross_joins(select);
        ControlFlow::Continue(())
    }

    fn pre_visit_table_factor(&mut self, table: &TableFactor) -> ControlFlow<()> {
        // A function in the place of a table is none.
        if let TableFactor::Table {
            name,
            args: Some(_),
            ..
        } = table
        {
            self.defined.push(name.to_string().to_lowercase());
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_relation(&mut self, relation: &ObjectName) -> ControlFlow<()> {
        let name = relation
            .0
            .iter()
            .map(|part| {
                part.as_ident()
                    .map_or_else(|| part.to_string(), |ident| ident.value.clone())
            })
            .collect::<Vec<_>>()
            .join(".");
        if !self.facts.tables.contains(&name) {
            self.facts.tables.push(name);
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expression: &Expr) -> ControlFlow<()> {
        if let Expr::Like { pattern, .. } | Expr::ILike { pattern, .. } = expression
            && begins_with_wildcard(pattern)
        {
            self.facts.leading_wildcards += 1;
        }
        ControlFlow::Continue(())
    }
}

fn begins_with_wildcard(pattern: &Expr) -> bool {
    match pattern {
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text)
            | Value::DoubleQuotedString(text)
            | Value::EscapedStringLiteral(text) => text.starts_with('%'),
            _ => false,
        },
        Expr::Identifier(name) => name.quote_style == Some('"') && name.value.starts_with('%'),
        Expr::BinaryOp {
            left,
            op: BinaryOperator::StringConcat,
            ..
        } => begins_with_wildcard(left),
        Expr::Nested(inner) => begins_with_wildcard(inner),
        Expr::Function(function) if last_segment(&function.name).eq_ignore_ascii_case("concat") => {
            first_argument(function).is_some_and(begins_with_wildcard)
        }
        _ => false,
    }
}

fn first_argument(function: &Function) -> Option<&Expr> {
    use sqlparser::ast::{FunctionArg, FunctionArgExpr, FunctionArguments};
    match &function.args {
        FunctionArguments::List(list) => match list.args.first()? {
            FunctionArg::Unnamed(FunctionArgExpr::Expr(expression)) => Some(expression),
            _ => None,
        },
        _ => None,
    }
}

/// Pairs of tables that no condition joins.
fn cross_joins(select: &Select) -> usize {
    let multiplies = |table: &TableFactor| match table {
        TableFactor::Derived { subquery, .. } => {
            !is_limited(subquery, &[], 0) && !is_function(table)
        }
        other => !is_function(other),
    };
    let has_condition = select.selection.is_some() || select.prewhere.is_some();
    let by_keyword = select
        .from
        .iter()
        .flat_map(|table| &table.joins)
        .filter(|join| {
            let is_cross = match &join.join_operator {
                JoinOperator::CrossJoin(JoinConstraint::None) => true,
                JoinOperator::Join(JoinConstraint::None)
                | JoinOperator::Inner(JoinConstraint::None) => !has_condition,
                _ => false,
            };
            is_cross && multiplies(&join.relation)
        })
        .count();
    let by_comma = if has_condition {
        0
    } else {
        select
            .from
            .iter()
            .skip(1)
            .filter(|table| multiplies(&table.relation))
            .count()
    };
    by_keyword + by_comma
}
