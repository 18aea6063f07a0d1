using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export.Hosting;
using MsqSite.Model;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Export.Hosting;

/// <summary>The configurations that <c>docs/servers/</c> shows, and where one cannot be written.</summary>
public sealed class ServerConfigTests
{
    private static readonly SourceSpan Anywhere = SourceSpan.WholeFile("site.yaml");

    private static readonly HostedSite Shown = new(new Uri("https://msq.example/"), "/srv/msq/site", [new Redirect(Text("countries/byelorussia/"), Text("countries/belarus/"))]);

    [Fact]
    public void The_examples_in_docs_are_what_the_program_writes()
    {
        Snapshot.Matches(Repository.PathTo("docs/servers/nginx.conf"), Encoding.UTF8.GetString(NginxFile.Write(Shown)));
        Snapshot.Matches(Repository.PathTo("docs/servers/Caddyfile"), Encoding.UTF8.GetString(CaddyFile.Write(Shown)));
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public void The_server_itself_takes_the_example(string server)
    {
        using WebServer example = WebServer.Of(server, Shown);
        Assert.Equal("", example.FaultsOfConfiguration());
    }

    [Theory]
    [InlineData("nginx.conf", "example.org", 443, "/srv/msq/site/")]
    [InlineData("Caddyfile", "https://example.org {", 0, "/msq/*")]
    public void A_build_writes_the_configuration_of_its_own_site(string file, string host, int port, string place)
    {
        using TemporarySite site = new();
        string folder = Path.Combine(site.Root, "servers");
        site.Built("--base-url", "https://example.org/msq/", "--server-config", folder);
        string text = File.ReadAllText(Path.Combine(folder, file));
        Assert.Contains(host, text, StringComparison.Ordinal);
        Assert.Contains($"\"{site.Output}", text, StringComparison.Ordinal);
        Assert.Contains(port == 0 ? place : $"listen {port} ssl", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nginx.conf", site.Files().Keys);
    }

    [Theory]
    [InlineData("si$te", "https://example.org/")]
    [InlineData("site", "https://example.org/m$q/")]
    public void What_a_configuration_cannot_hold_is_refused_before_anything_is_published(string output, string address)
    {
        using TemporarySite site = new();
        string[] build = ["build", "--content", site.Content.Root, "--output", Path.Combine(site.Root, output), "--base-url", address];
        Msqsite.Result run = Msqsite.Run([.. build, "--server-config", Path.Combine(site.Root, "servers")]);
        Assert.Equal(5, run.ExitCode);
        Assert.Contains("cannot stand in a web server's configuration", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(site.Root));
        Assert.Equal(0, Msqsite.Run(build).ExitCode);
    }

    private static SourceText Text(string value) => new(value, Anywhere);
}
