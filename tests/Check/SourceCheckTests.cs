using System.Diagnostics;
using MsqSite.Diagnostics;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Check;

public sealed class SourceCheckTests
{
    private const string Source = "sources/2020/DNK.txt";

    [Theory]
    [InlineData("E-mail: cio@agency.example")]
    [InlineData("E-mail: CIO@Agency.example.")]
    [InlineData("<mailto:cio@agency.example>")]
    [InlineData("Phone: +45 (33) 92-00-00")]
    [InlineData("Questions: survey@form.example")]
    [InlineData("Name: [withheld]")]
    public void The_office_that_the_form_asks_for_and_the_forms_own_contact_may_stand_in_a_source(string line)
    {
        using TemporaryContent content = WithSource(line);
        Assert.Empty(content.Findings());
    }

    [Theory]
    [InlineData("Email: hans@agency.example", 8)]
    [InlineData("Ask +45 33 92 00 01", 5)]
    [InlineData("cio@agency.example, hans@agency.example", 21)]
    public void Any_other_mail_address_or_number_in_a_source_is_found_at_its_place(string line, int column)
    {
        using TemporaryContent content = WithSource($"One\r\n{line}\r\nTwo");
        Diagnostic only = content.Only(CheckRules.SourceNamesPeople);
        Assert.Equal($"content/{Source}:2:{column}", $"{only.At}");
    }

    [Fact]
    public void The_source_of_a_response_that_is_not_published_is_not_either()
    {
        using TemporaryContent content = WithSource("Email: hans@agency.example").Change("responses/2020/DNK.yaml", "authorised: true", "authorised: false");
        Assert.Empty(content.Findings());
    }

    [Fact]
    public void A_source_that_another_program_holds_is_a_finding()
    {
        using TemporaryContent content = WithSource("One");
        using FileStream held = new(content.PathTo(Source), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        content.Only(ReadRules.Unreadable);
    }

    [Theory]
    [InlineData("sources/2020/DNK.txt", "/etc/hostname")]
    [InlineData("sources/2020/DNK.txt", "/dev/zero")]
    [InlineData("sources/2020", "/etc")]
    public void A_source_behind_a_link_is_none(string link, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using TemporaryContent content = WithSource("One").Remove("responses/2020/NOR.yaml");
        content.Change("responses/2020/DNK.yaml", Source, link == "sources/2020" ? "sources/2020/hostname" : Source);
        string path = content.PathTo(link);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);
        File.CreateSymbolicLink(path, target);
        content.Only(CheckRules.MissingSource);
    }

    [Fact]
    public void A_source_that_is_a_pipe_is_none_and_nobody_waits_for_what_it_holds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems do not tell a pipe from a file");
        using TemporaryContent content = WithSource("One");
        File.Delete(content.PathTo(Source));
        using (Process pipe = Process.Start("mkfifo", content.PathTo(Source)))
        {
            pipe.WaitForExit();
        }

        Assert.Contains("is no file", content.Only(CheckRules.MissingSource).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_of_more_than_four_megabytes_is_refused()
    {
        using TemporaryContent content = WithSource(new string('x', 4 * 1024 * 1024 + 1));
        Assert.Equal("content/" + Source, $"{content.Only(ReadRules.TooLarge).At}");
    }

    private static TemporaryContent WithSource(string text) => new TemporaryContent()
        .Change("questionnaires/2020.yaml", "introduction: Please answer[^1] all questions.", "introduction: \"Please answer[^1] all questions and write to [us](mailto:survey@form.example) (survey@form.example).\"")
        .Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}source: {{file: {Source}}}\nanswers:\n  chief-information-officer: {{name: Hans, email: cio@agency.example, phone: +45 33 92 00 00}}\n")
        .Put(Source, text);
}
