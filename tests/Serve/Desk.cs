using System.Net.Http.Json;
using System.Text.Json;
using MsqSite.Serve;
using MsqSite.Tests.Commands;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Serve;

/// <summary>An editor's desk: a small content folder, the live site of it, and a browser's way to ask.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Editor = "edit://open?{file}&{line}&{column}";

    private readonly TemporarySite files = new();
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Desk()
    {
        Content.Put("responses/2020/DNK.yaml", $"{TemporaryContent.ResponseHead}answers:\n  additional-information: The first words.\n");
        Site = new LiveSite(new BuildOptions(Content.Root, Repository.Templates, ""));
        Site.Refresh(alsoTemplates: true);
    }

    public TemporaryContent Content => files.Content;

    public LiveSite Site { get; }

    public LiveServer Server { get; private set; } = null!;

    public string Address => $"http://127.0.0.1:{Server.Port}";

    public static async Task<Desk> Open(Action<TemporaryContent>? first = null)
    {
        Desk desk = new();
        if (first is not null)
        {
            first(desk.Content);
            desk.Site.Refresh(alsoTemplates: false);
        }

        desk.Server = await LiveServer.Start(desk.Site, Editor, 41_000, more: 500);
        return desk;
    }

    /// <summary>Writes the answer of Denmark to the last question, and has the site look at it.</summary>
    public void Save(string answer) => Write($"{TemporaryContent.ResponseHead}answers:\n  additional-information: {answer}\n");

    /// <summary>Writes the whole response.</summary>
    public void Write(string yaml)
    {
        Content.Put("responses/2020/DNK.yaml", yaml);
        Site.Refresh(alsoTemplates: false);
    }

    public Task<HttpResponseMessage> Ask(string path, Action<HttpRequestMessage>? with = null)
    {
        HttpRequestMessage request = new(HttpMethod.Get, Address + path);
        with?.Invoke(request);
        return browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<string> Text(string path)
    {
        using HttpResponseMessage response = await Ask(path);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> Findings(string page) => await browser.GetFromJsonAsync<JsonElement>($"{Address}/_msqsite/findings?{Uri.EscapeDataString(page)}");

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await Server.DisposeAsync();
        files.Dispose();
    }
}
