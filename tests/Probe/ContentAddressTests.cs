using AngleSharp.Html.Parser;
using MsqSite.Model;
using MsqSite.Probe;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Fixtures;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Probe;

/// <summary>What is probed is what the pages link to.</summary>
public sealed class ContentAddressTests
{
    [Fact]
    public void The_addresses_of_the_real_content_are_those_that_its_pages_link_to()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("probe");
        Msqsite.Result built = Msqsite.Run("build", "--output", folder.FullName);
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Equal(Linked(folder.FullName, Real.Content.Settings), ContentAddresses.Of(Real.Content).Select(one => one.Address.Href));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_addresses_of_many_made_up_answers_are_those_that_their_pages_link_to()
    {
        using MsqSite.Tests.Sample.World world = new(countries: 12, seed: 7);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("probe");
        Msqsite.Result built = Msqsite.Run("build", "--content", world.Folder, "--output", folder.FullName);
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.Equal(Linked(folder.FullName, world.Content.Settings), ContentAddresses.Of(world.Content).Select(one => one.Address.Href));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void An_address_that_stands_in_several_places_is_asked_once_and_told_at_each()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  national-portals:\n    - {name: A, url: \"http://a.example\"}\n    - {name: B, url: a.example}\n  strategy: |\n    See [this](http://a.example) and http://a.example.");
        LinkedAddress address = ContentAddresses.Of(content.Read()).Single(one => one.Address.Host == "a.example");
        Assert.Equal("http://a.example", address.Address.Href);
        Assert.Equal(["7:22", "8:22", "10:9", "10:38"], address.Places.Select(at => $"{at.Line}:{at.Column}"));
    }

    [Fact]
    public void What_is_not_published_or_masked_is_not_asked_for()
    {
        using TemporaryContent content = TemporaryContent.WithAnswers("  national-portals:\n    - {name: A, url: \"https://a.example/?mail=jane@doe.example\"}\n    - {name: M, url: \"mailto:jane@doe.example\"}");
        content.Put("responses/2020/AFG.yaml", $"{TemporaryContent.ResponseHead.Replace("DNK", "AFG", StringComparison.Ordinal).Replace("true", "false", StringComparison.Ordinal)}answers:\n  national-portals:\n    - {{name: S, url: \"https://secret.example/\"}}\n");
        Assert.DoesNotContain(ContentAddresses.Of(content.Read()), one => one.Address.Host is "secret.example" or "a.example" or "jane@doe.example");
    }

    // "Edit this answer" leads into the repository, which is the site's own; so is its base address.
    private static IEnumerable<string> Linked(string folder, SiteSettings settings) =>
        Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .SelectMany(file => new HtmlParser().ParseDocument(File.ReadAllText(file)).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            .Where(href => href.StartsWith("http", StringComparison.Ordinal))
            .Where(href => !href.StartsWith(settings.BaseUrl.AbsoluteUri, StringComparison.Ordinal) && (settings.Repository is null || !href.StartsWith(settings.Repository.AbsoluteUri, StringComparison.Ordinal)))
            .Distinct()
            .Order(StringComparer.Ordinal);
}
