namespace MsqSite.Tests.Scripts;

/// <summary>The report of the pages that a change makes different.</summary>
public sealed class ChangedPagesTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pages_are_named_by_what_became_of_them_and_other_files_are_counted()
    {
        Manifest("old", ("404.html", 'a'), ("assets/site-00000000.css", 'a'), ("countries/belarus/index.html", 'a'), ("index.html", 'a'), ("old/index.html", 'a'), ("sitemap.xml", 'a'));
        Manifest("new", ("404.html", 'a'), ("assets/site-11111111.css", 'b'), ("countries/belarus/index.html", 'b'), ("countries/norway/index.html", 'a'), ("index.html", 'b'), ("sitemap.xml", 'b'));
        Assert.Equal("""
            ## Pages that this change makes different

            ### New: 1

            - `/countries/norway/`

            ### Changed: 2

            - `/countries/belarus/`
            - `/`

            ### Removed: 1

            - `/old/`


            Other files: 1 new, 1 changed, 1 removed.

            """.ReplaceLineEndings("\n"), Report());
    }

    [Fact]
    public void Where_nothing_changed_the_report_says_so_and_compressed_forms_do_not_count()
    {
        Manifest("old", ("index.html", 'a'));
        Manifest("new", ("index.html", 'a'), ("index.html.br", 'b'), ("index.html.gz", 'b'));
        Assert.Equal("## Pages that this change makes different\n\nNone.\n\nOther files: 0 new, 0 changed, 0 removed.\n", Report());
    }

    [Fact]
    public void A_first_site_is_all_new()
    {
        Manifest("old");
        Manifest("new", ("index.html", 'a'));
        Assert.Contains("### New: 1\n\n- `/`\n", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_is_cut_and_says_how_many_more_there_are()
    {
        Manifest("old");
        Manifest("new", [.. Enumerable.Range(100, 130).Select(number => ($"countries/c{number}/index.html", 'a'))]);
        string report = Report();
        Assert.Contains("### New: 130\n", report, StringComparison.Ordinal);
        Assert.Contains("- `/countries/c199/`\n- and 30 more\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("c200", report, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Markdown_would_read_in_a_path_stays_out_of_the_report()
    {
        Manifest("old");
        Manifest("new", ("a`<img src=x>[b](http://c)/index.html", 'a'));
        Assert.Contains("- `/a??img?src?x??b??http?//c?/`\n", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_no_built_site_is_said()
    {
        Manifest("old");
        Script.Result run = Script.Run(folder.Root, "scripts/changed-pages", "old", "new");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("new/.msqsite/manifest.txt is not there", run.Error, StringComparison.Ordinal);
    }

    private void Manifest(string site, params (string Path, char Hash)[] files) => folder.Put($"{site}/.msqsite/manifest.txt", string.Concat(files.Select(file => $"{new string(file.Hash, 64)}  {file.Path}\n")));

    private string Report() => Script.Run(folder.Root, "scripts/changed-pages", "old", "new").MustSucceed();
}
