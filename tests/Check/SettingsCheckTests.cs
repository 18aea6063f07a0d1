using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("countries/norge/", "countries/norway/")]
    [InlineData("old/", "countries/norway/2020/")]
    public void A_redirect_leads_from_path_to_path(string from, string to)
    {
        using TemporaryContent content = Redirecting(from, to);
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("/countries/norge/")]
    [InlineData("countries/norge")]
    [InlineData("countries//norge/")]
    [InlineData("../norge/")]
    [InlineData("./norge/")]
    [InlineData("Countries/Norge/")]
    [InlineData("countries/norge/index.html")]
    [InlineData("https://norge.example/")]
    [InlineData("javascript:alert(1)/")]
    [InlineData("countries/norge/#x")]
    [InlineData("\\\\\\\\norge.example/")]
    public void What_is_no_path_of_a_page_is_no_end_of_a_redirect(string path)
    {
        using TemporaryContent from = Redirecting(path, "countries/norway/");
        from.Only(CheckRules.BadRedirect);
        using TemporaryContent to = Redirecting("countries/norge/", path);
        to.Only(CheckRules.BadRedirect);
    }

    [Fact]
    public void A_redirect_does_not_lead_to_itself()
    {
        using TemporaryContent content = Redirecting("countries/norge/", "countries/norge/");
        content.Only(CheckRules.BadRedirect);
    }

    [Fact]
    public void One_address_is_redirected_once()
    {
        using TemporaryContent content = new TemporaryContent().Change("site.yaml", "redirects: []", "redirects:\n  - {from: a/, to: countries/norway/}\n  - {from: a/, to: countries/denmark/}");
        Assert.Equal(11, content.Only(CheckRules.Duplicate).At.Line);
    }

    [Theory]
    [InlineData("the editors")]
    [InlineData("editors@profiles")]
    [InlineData("https://profiles.example/contact/")]
    public void The_contact_is_a_mail_address_and_the_finding_stands_at_it(string contact)
    {
        using TemporaryContent content = new TemporaryContent().Change("site.yaml", "editors@profiles.example", contact);
        Assert.Equal("content/site.yaml:5:10", $"{content.Only(CheckRules.BadContact).At}");
    }

    [Theory]
    [InlineData("https://git.example/p/blob/main/{path}#L{line}")]
    [InlineData("https://git.example/p/edit?file={path}&line={line}")]
    public void The_form_of_a_lines_address_names_path_and_line(string form)
    {
        using TemporaryContent content = WithLineForm(form);
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("https://git.example/p/{path}")]
    [InlineData("https://git.example/p/#L{line}")]
    [InlineData("http://git.example/p/{path}#L{line}")]
    [InlineData("javascript:alert(1)//{path}{line}")]
    [InlineData("git.example/p/{path}#L{line}")]
    [InlineData("https://{path}.example/#L{line}")]
    [InlineData("https://me:secret@git.example/{path}#L{line}")]
    [InlineData("https://git.example/a folder/{path}#L{line}")]
    public void What_leads_to_no_line_is_no_form_of_one(string form)
    {
        using TemporaryContent content = WithLineForm(form);
        Assert.Equal("content/site.yaml:5:18", $"{content.Only(CheckRules.BadRepositoryLine).At}");
    }

    private static TemporaryContent WithLineForm(string form) => new TemporaryContent().Change("site.yaml", "contact:", $"repository-line: \"{form}\"\ncontact:");

    private static TemporaryContent Redirecting(string from, string to) => new TemporaryContent().Change("site.yaml", "redirects: []", $"redirects:\n  - {{from: \"{from}\", to: \"{to}\"}}");
}
