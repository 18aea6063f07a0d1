using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Read;

public sealed class UnknownKeyTests
{
    [Theory]
    [InlineData("  national-portals: [{name: One, xyzzy: 1}]", "a link")]
    [InlineData("  national-portals: {links: [], xyzzy: 1}", "the answer to national-portals")]
    [InlineData("  sector-authorities: {education: [{name: One}], xyzzy: []}", "the answer to sector-authorities")]
    [InlineData("  chief-information-officer: {name: One, xyzzy: 1}", "an official")]
    [InlineData("  technologies: {selected: [], xyzzy: 1}", "the answer to technologies")]
    [InlineData("  legal-framework: {selected: [], xyzzy: 1}", "the answer to legal-framework")]
    [InlineData("  legal-framework: {instruments: [{title: A, kind: law, topics: [open-data], xyzzy: 1}]}", "a legal instrument")]
    [InlineData("  ict-investment: {xyzzy: 1}", "the answer to ict-investment")]
    [InlineData("  ict-investment: {figures: [{label: A, given: B, xyzzy: 1}]}", "a figure")]
    [InlineData("  ict-investment: {links: [{name: A, xyzzy: 1}]}", "a link")]
    [InlineData("  cooperation: [{partner: A, xyzzy: 1}]", "a cooperation entry")]
    [InlineData("  cooperation: {entries: [], xyzzy: 1}", "the answer to cooperation")]
    [InlineData("  partnerships: [{name: A, xyzzy: 1}]", "a partnership")]
    [InlineData("  partnerships: {entries: [], xyzzy: 1}", "the answer to partnerships")]
    public void An_unknown_key_in_an_answer_is_refused(string answers, string owner)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        Assert.Equal($"unknown key \"xyzzy\" in {owner}", content.Only(ReadRules.UnknownKey).Message);
    }

    [Theory]
    [InlineData("xyzzy: 1", "a response")]
    [InlineData("source: {file: sources/2020/NOR.txt, xyzzy: 1}", "the source")]
    [InlineData("corrections: [{date: 2020-02-03, what: A slip., xyzzy: 1}]", "a correction")]
    [InlineData("notes: {xyzzy: As read.}", "the notes")]
    [InlineData("respondent: {organisation: A, xyzzy: 1}", "the respondent")]
    public void An_unknown_key_of_a_response_is_refused(string line, string owner)
    {
        using TemporaryContent content = new TemporaryContent().Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers: {{}}\n{line}\n");
        Assert.Equal($"unknown key \"xyzzy\" in {owner}", content.Only(ReadRules.UnknownKey).Message);
    }

    [Theory]
    [InlineData("edition: 2020", "edition: 2020\nxyzzy: 1", "a questionnaire")]
    [InlineData("{number: 1, text: In English.}", "{number: 1, text: In English., xyzzy: 1}", "a footnote")]
    [InlineData("title: Portals and people", "title: Portals and people\n    xyzzy: 1", "a section")]
    [InlineData("wording: Which portals are there?", "wording: Which portals are there?, xyzzy: 1", "a question")]
    [InlineData("letter: a, label: Education", "letter: a, label: Education, xyzzy: 1", "a part of a question")]
    [InlineData("label: Big data", "label: Big data, xyzzy: 1", "an option")]
    [InlineData("phone: Phone", "phone: Phone, xyzzy: 1", "a set of names for an official's details")]
    public void An_unknown_key_of_a_questionnaire_is_refused(string old, string with, string owner)
    {
        using TemporaryContent content = new TemporaryContent().Change("questionnaires/2020.yaml", old, with);
        Assert.Equal($"unknown key \"xyzzy\" in {owner}", content.Only(ReadRules.UnknownKey).Message);
    }

    [Theory]
    [InlineData("countries.yaml", "\nsub-regions:", "\nxyzzy: 1\nsub-regions:", "the list of countries")]
    [InlineData("countries.yaml", "slug: asia,", "slug: asia, xyzzy: 1,", "a region")]
    [InlineData("countries.yaml", "slug: denmark", "slug: denmark\n    xyzzy: 1", "a country")]
    [InlineData("countries.yaml", "{en: Afghanistan}", "{en: Afghanistan, xyzzy: A}", "a set of names")]
    [InlineData("site.yaml", "synthetic: true", "xyzzy: true\nsynthetic: true", "site.yaml")]
    [InlineData("site.yaml", "redirects: []", "redirects: [{from: a/, to: countries/norway/, xyzzy: 1}]", "a redirect")]
    public void An_unknown_key_of_the_site_or_its_countries_is_refused(string file, string old, string with, string owner)
    {
        using TemporaryContent content = new TemporaryContent().Change(file, old, with);
        Assert.Equal($"unknown key \"xyzzy\" in {owner}", content.Only(ReadRules.UnknownKey).Message);
    }
}
