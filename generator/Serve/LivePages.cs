using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MsqSite.Diagnostics;

namespace MsqSite.Serve;

/// <summary>What the live server says at each address: the files of the site, and beside them what keeps an open page up to date.</summary>
/// <param name="site">The site.</param>
/// <param name="editor">What opens a file in the reader's editor, with <c>{file}</c>, <c>{line}</c> and <c>{column}</c> in it.</param>
internal sealed class LivePages(LiveSite site, string editor)
{
    public const string Events = Own + "events";

    private const string Own = "/_msqsite/"; // no page of the site can be there: a slug has no underscore
    private const string Findings = Own + "findings";
    private const int MostShown = 20;

    private static readonly byte[] Script = Resource("live.js");
    private static readonly byte[] Style = Resource("live.css");

    /// <param name="path">The path that was asked for, decoded: <c>/countries/belarus/</c>.</param>
    /// <param name="query">The query, with its question mark.</param>
    public LiveFile Answer(string path, string query) => path switch
    {
        Own + "live.js" => LiveFile.Of("live.js", Script),
        Own + "live.css" => LiveFile.Of("live.css", Style),
        Findings => LiveFile.Of("findings.json", ShownOn(Uri.UnescapeDataString(query.TrimStart('?')))),
        _ => OfSite(path, query),
    };

    private LiveFile OfSite(string path, string query)
    {
        int version = site.Version; // before the page: should it be older than it says, it is asked for once more
        if (site.Good is not { } good)
        {
            return new LiveFile(503, "text/html; charset=utf-8", Bare("The content has errors.", version));
        }

        if (!path.StartsWith(good.Root, StringComparison.Ordinal))
        {
            return path == "/" || good.Root == path + "/" ? LiveFile.To(good.Root) : Missing(good, version);
        }

        string file = FileOf(path[good.Root.Length..]);
        if (good.HasPage(file))
        {
            return Drawn(good, file, 200, version);
        }

        return good.File(file) is { } content ? LiveFile.Of(file, content) : good.HasPage(file + "/index.html") ? LiveFile.To($"{path}/{query}") : Missing(good, version);
    }

    private static LiveFile Missing(Snapshot good, int version) => Drawn(good, "404.html", 404, version);

    private static LiveFile Drawn(Snapshot good, string file, int status, int version) => good.Page(file).Html is { } html
        ? new LiveFile(status, "text/html; charset=utf-8", Listening(html, version))
        : new LiveFile(500, "text/html; charset=utf-8", Bare("This page cannot be drawn.", version));

    // The findings of the content, or where that is right those of the page itself.
    private byte[] ShownOn(string path)
    {
        ImmutableArray<Diagnostic> shown = site.HasErrors ? site.Findings
            : site.Good is { } good && path.StartsWith(good.Root, StringComparison.Ordinal) && FileOf(path[good.Root.Length..]) is var file && good.HasPage(file) ? good.Page(file).Findings
            : [];
        Diagnostic[] errors = [.. shown.Where(one => one.Severity == Severity.Error)];
        using FrameSource frames = new();
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", errors.Length);
            json.WriteStartArray("shown");
            foreach (Diagnostic error in errors.Take(MostShown))
            {
                Write(json, error, frames);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private void Write(Utf8JsonWriter json, Diagnostic error, FrameSource frames)
    {
        json.WriteStartObject();
        json.WriteString("place", error.At.ToString());
        json.WriteString("href", EditorHref(error.At));
        json.WriteString("code", error.Rule.Code);
        json.WriteString("message", error.Message);
        json.WriteString("remedy", error.Remedy);
        if (frames.Of(error.At) is { } frame)
        {
            json.WriteString("number", frame.Number);
            json.WriteString("line", frame.Line);
            json.WriteNumber("before", frame.Before);
            json.WriteNumber("under", frame.Under);
        }

        json.WriteEndObject();
    }

    private string EditorHref(SourceSpan at)
    {
        string file = string.Join('/', Path.GetFullPath(at.File).Replace('\\', '/').TrimStart('/').Split('/').Select(part => Uri.EscapeDataString(part).Replace("%3A", ":", StringComparison.Ordinal)));
        return editor.Replace("{file}", file, StringComparison.Ordinal)
            .Replace("{line}", $"{Math.Max(1, at.Line)}", StringComparison.Ordinal)
            .Replace("{column}", $"{Math.Max(1, at.Column)}", StringComparison.Ordinal);
    }

    private static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    // The page listens to the server for news; its own policy allows scripts of this host.
    private static byte[] Listening(byte[] html, int version)
    {
        ReadOnlySpan<byte> end = "</head>"u8;
        int at = html.AsSpan().IndexOf(end);
        return at < 0 ? html : [.. html.AsSpan(0, at), .. Encoding.UTF8.GetBytes(Listener(version)), .. html.AsSpan(at)];
    }

    private static byte[] Bare(string title, int version) =>
        Encoding.UTF8.GetBytes($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>{Listener(version)}</head><body><main><h1>{title}</h1></main></body></html>\n");

    private static string Listener(int version) => $"<link rel=\"stylesheet\" href=\"{Own}live.css\"><script type=\"module\" src=\"{Own}live.js\" data-version=\"{version}\" id=\"msqsite-live\"></script>";

    private static byte[] Resource(string name)
    {
        using Stream stream = typeof(LivePages).Assembly.GetManifestResourceStream(name)!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
