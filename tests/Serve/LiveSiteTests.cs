using System.Text.Json;
using MsqSite.Serve;

namespace MsqSite.Tests.Serve;

/// <summary>What an editor sees while writing: each save, and errors over the last good page.</summary>
public sealed class LiveSiteTests
{
    private const string Page = "/countries/denmark/";

    [Fact]
    public async Task A_save_is_on_the_profile_and_on_the_pages_across_countries()
    {
        await using Desk desk = await Desk.Open();
        Assert.Contains("The first words.", await desk.Text(Page), StringComparison.Ordinal);
        desk.Save("The second words.");
        Assert.All(
            await Task.WhenAll(desk.Text(Page), desk.Text("/countries/denmark/2020/"), desk.Text("/questions/additional-information/")),
            html => Assert.Contains("The second words.", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_is_in_the_open_data_and_their_page_tells_their_sizes()
    {
        await using Desk desk = await Desk.Open();
        Assert.Contains("The first words.", await desk.Text("/data/2020/DNK.json"), StringComparison.Ordinal);
        desk.Save("The second words.");
        Assert.All(
            await Task.WhenAll(desk.Text("/data/2020/DNK.json"), desk.Text("/data/2020/responses.json"), desk.Text("/data/2020/responses.csv")),
            file => Assert.Contains("The second words.", file, StringComparison.Ordinal));
        int size = System.Text.Encoding.UTF8.GetByteCount(await desk.Text("/data/2020/responses.csv"));
        Assert.Contains($"\"contentSize\":\"{size} B\"", await desk.Text("/data/"), StringComparison.Ordinal);
        using HttpResponseMessage zip = await desk.Ask("/data/msq-data.zip");
        Assert.Equal("application/zip", zip.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task While_a_file_has_errors_the_last_good_page_stands_and_the_error_is_told_with_its_place()
    {
        await using Desk desk = await Desk.Open();
        desk.Save("\"an unclosed quote");
        Assert.Contains("The first words.", await desk.Text(Page), StringComparison.Ordinal);
        JsonElement findings = await desk.Findings(Page);
        JsonElement error = findings.GetProperty("shown")[0];
        string file = desk.Content.PathTo("responses/2020/DNK.yaml").Replace('\\', '/');
        Assert.Equal("MSQ103", error.GetProperty("code").GetString());
        Assert.StartsWith($"{file}:6:", error.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Contains("an unclosed quote", error.GetProperty("line").GetString(), StringComparison.Ordinal);
        Assert.StartsWith($"edit://open?{file.TrimStart('/')}&6&", error.GetProperty("href").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_file_takes_its_error_away()
    {
        await using Desk desk = await Desk.Open();
        desk.Save("\"an unclosed quote");
        desk.Save("A closed one.");
        Assert.Equal(0, (await desk.Findings(Page)).GetProperty("errors").GetInt32());
        Assert.Contains("A closed one.", await desk.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_went_back_to_what_it_was_is_what_it_was()
    {
        await using Desk desk = await Desk.Open();
        desk.Save("Other words.");
        desk.Save("The first words.");
        string html = await desk.Text(Page);
        Assert.Contains("The first words.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Other words.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_response_takes_its_pages_along()
    {
        await using Desk desk = await Desk.Open();
        desk.Content.Remove("responses/2020/DNK.yaml");
        desk.Site.Refresh(alsoTemplates: false);
        using HttpResponseMessage response = await desk.Ask(Page);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Content_that_was_never_good_says_so_and_shows_itself_once_it_is()
    {
        await using Desk desk = await Desk.Open(content => content.Put("responses/2020/DNK.yaml", "country: [\n"));
        Assert.NotNull(desk.Site.Good); // it was good before it broke
        LiveSite never = new(new BuildOptions(desk.Content.Root, Repository.Templates, ""));
        never.Refresh(alsoTemplates: true);
        LiveFile broken = new LivePages(never, Desk.Editor).Answer(Page, "");
        Assert.Equal(503, broken.Status);
        desk.Content.Put("responses/2020/DNK.yaml", $"{Fixtures.TemporaryContent.ResponseHead}answers: {{}}\n");
        never.Refresh(alsoTemplates: false);
        Assert.Equal(200, new LivePages(never, Desk.Editor).Answer(Page, "").Status);
    }

    [Fact]
    public async Task A_broken_template_is_told_with_its_place_and_the_last_good_site_stands()
    {
        await using Desk desk = await Desk.Open();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("templates");
        try
        {
            Site.Files.Copy(Repository.Templates, folder.FullName);
            LiveSite site = new(new BuildOptions(desk.Content.Root, folder.FullName, ""));
            site.Refresh(alsoTemplates: true);
            LivePages pages = new(site, Desk.Editor);
            Assert.Equal(200, pages.Answer(Page, "").Status);
            File.AppendAllText(Path.Combine(folder.FullName, "parts", "facts.html"), "{{ if it.portals }}");
            site.Refresh(alsoTemplates: true);
            Assert.Equal(200, pages.Answer(Page, "").Status);
            Assert.Contains("parts/facts.html", Assert.Single(site.Findings, one => one.Rule.Code == "MSQ301").At.File, StringComparison.Ordinal);
            Site.Files.Copy(Repository.Templates, folder.FullName);
            site.Refresh(alsoTemplates: true);
            Assert.False(site.HasErrors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_fault_that_shows_only_when_the_page_is_drawn_is_told_on_that_page()
    {
        await using Desk desk = await Desk.Open();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("templates");
        try
        {
            Site.Files.Copy(Repository.Templates, folder.FullName);
            File.AppendAllText(Path.Combine(folder.FullName, "pages", "question.html"), "{{ it.no_such_thing }}");
            LiveSite site = new(new BuildOptions(desk.Content.Root, folder.FullName, ""));
            site.Refresh(alsoTemplates: true);
            LivePages pages = new(site, Desk.Editor);
            Assert.Equal(500, pages.Answer("/questions/legal-framework/", "").Status);
            Assert.Equal(200, pages.Answer(Page, "").Status);
            JsonElement told = JsonDocument.Parse(pages.Answer("/_msqsite/findings", $"?{Uri.EscapeDataString("/questions/legal-framework/")}").Content).RootElement;
            Assert.Equal("MSQ302", told.GetProperty("shown")[0].GetProperty("code").GetString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
