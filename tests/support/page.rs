use axum::http::{StatusCode, header, response};
use scraper::{ElementRef, Html, Selector};

use crate::Form;

/// What came back.
#[derive(Debug)]
pub struct Page {
    /// What was asked for.
    pub address: String,
    /// How it went.
    pub status: StatusCode,
    /// Every byte of it: a page, or a file to keep.
    pub body: Vec<u8>,
    pub(crate) parts: response::Parts,
}

impl Page {
    /// Where it sends one.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.parts.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }

    /// The id at the end of the address that it sends one to.
    pub fn id(&self) -> String {
        let path = self.location().split('?').next().unwrap_or_default();
        path.rsplit('/').next().unwrap_or_default().to_owned()
    }

    /// The source of it.
    pub fn html(&self) -> &str {
        str::from_utf8(&self.body).unwrap()
    }

    /// The words of every element that matches, one line each.
    pub fn text(&self, selector: &str) -> String {
        let html = self.parsed();
        select(&html, selector).into_iter().map(words).collect::<Vec<_>>().join("\n")
    }

    /// Whether these words stand in its main part.
    pub fn says(&self, what: &str) -> bool {
        self.text("main").contains(what)
    }

    /// What is wrong with a form, as the summary on top says it.
    pub fn problems(&self) -> String {
        self.text(".govuk-error-summary__list li")
    }

    /// The answer beside a question on a record's page.
    pub fn answer(&self, question: &str) -> String {
        let html = self.parsed();
        let rows = select(&html, ".govuk-summary-list__row").into_iter();
        let mut rows = rows.map(|row| {
            let part = |of: &str| row.select(&selector(of)).map(words).collect::<String>();
            (part("dt"), part("dd"))
        });
        let (_, answer) = rows.find(|(it, _)| it == question).unwrap_or_default();
        answer
    }

    /// Where a link with these words leads.
    pub fn link(&self, text: &str) -> String {
        self.link_in("body", text)
    }

    /// The same, of the links within one part of the page.
    pub fn link_in(&self, part: &str, text: &str) -> String {
        let html = self.parsed();
        let links = select(&html, &format!("{part} a[href]"));
        let link = links.iter().find(|it| words(**it) == text);
        let link = link.unwrap_or_else(|| panic!("{} has no link “{text}”", self.address));
        link.attr("href").unwrap().to_owned()
    }

    /// What is filled in for a question.
    pub fn value(&self, question: &str) -> String {
        self.form().value(question).to_owned()
    }

    /// The values that a question offers.
    pub fn choices(&self, question: &str) -> Vec<String> {
        let html = self.parsed();
        let offered = format!("input[name='{question}'], select[name='{question}'] option");
        select(&html, &offered)
            .iter()
            .map(|it| it.attr("value").unwrap_or_default().to_owned())
            .collect()
    }

    /// The first form of its main part, as a browser would send it untouched.
    pub fn form(&self) -> Form {
        let html = self.parsed();
        let forms = select(&html, "main form");
        let form = forms.first().unwrap_or_else(|| panic!("{} has no form", self.address));
        let fields = selector("input[name], textarea[name], select[name]");
        form.select(&fields).fold(Form::default(), |sent, field| {
            let name = field.attr("name").unwrap();
            match (field.value().name(), field.attr("type").unwrap_or_default()) {
                ("textarea", _) => sent.and(name, &field.text().collect::<String>()),
                ("select", _) => {
                    let options: Vec<_> = field.select(&selector("option")).collect();
                    let chosen = options.iter().find(|it| it.attr("selected").is_some());
                    match chosen.or(options.first()) {
                        Some(option) => sent.and(name, option.attr("value").unwrap_or_default()),
                        None => sent,
                    }
                }
                (_, "radio" | "checkbox") if field.attr("checked").is_none() => sent,
                (_, "file") => sent,
                _ => sent.and(name, field.attr("value").unwrap_or_default()),
            }
        })
    }

    /// Whether it is a page of the site and not a file to keep.
    pub(crate) fn is_ours(&self) -> bool {
        let kind = self.header(header::CONTENT_TYPE.as_str());
        kind.starts_with("text/html") && self.header("content-disposition").is_empty()
    }

    pub(crate) fn parsed(&self) -> Html {
        Html::parse_document(&String::from_utf8_lossy(&self.body))
    }
}

pub(crate) fn select<'a>(html: &'a Html, of: &str) -> Vec<ElementRef<'a>> {
    html.select(&selector(of)).collect()
}

pub(crate) fn selector(of: &str) -> Selector {
    Selector::parse(of).unwrap()
}

pub(crate) fn words(element: ElementRef<'_>) -> String {
    let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}
