using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MsqSite.Diagnostics;

namespace MsqSite.Write;

/// <summary>
/// What the last build into a folder was made from, and what it said. While all of that is the same and nobody touched the published files, there is
/// nothing to build. The file may be deleted at any time.
/// </summary>
/// <param name="Inputs">A hash of all that the build depends on.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">The size of all files, uncompressed.</param>
/// <param name="Findings">What the build found; none of it an error.</param>
public sealed record LastBuild(string Inputs, int Pages, int Files, long Bytes, ImmutableArray<Diagnostic> Findings)
{
    private const string Name = "last-build.json";

    /// <summary>Whether all that was found is of the content, which says it again whenever it is read; what is found of a page is found only while it is made.</summary>
    public bool IsOfContent => Findings.All(one => one.Rule.Code.StartsWith("MSQ1", StringComparison.Ordinal) || one.Rule.Code.StartsWith("MSQ2", StringComparison.Ordinal));

    /// <summary>Null where none is known, or the published files are not as it left them.</summary>
    public static LastBuild? Of(string output)
    {
        try
        {
            using JsonDocument kept = JsonDocument.Parse(File.ReadAllBytes(Place(output)));
            JsonElement root = kept.RootElement;
            return root.GetProperty("outputs").GetString() != Outputs(output) ? null : new LastBuild(
                root.GetProperty("inputs").GetString()!,
                root.GetProperty("pages").GetInt32(),
                root.GetProperty("files").GetInt32(),
                root.GetProperty("bytes").GetInt64(),
                [.. root.GetProperty("findings").EnumerateArray().Select(Finding)]);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or AggregateException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // whatever is in the way of it, a whole build is the answer
        }
    }

    /// <summary>To be called before anything is published: a build that is cut off leaves no word of the one before.</summary>
    public static void Forget(string output)
    {
        try
        {
            File.Delete(Place(output));
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure))
        {
            throw WriteException.CouldNotWrite($"{output}/{SitePath.OwnFolder}/{Name}", failure);
        }
    }

    /// <summary>To be called when all is published. Where there is no room for it nothing is lost but time.</summary>
    public void Keep(string output)
    {
        try
        {
            WholeFile.Replace(Place(output), ToJson(Outputs(output)));
        }
        catch (Exception failure) when (WriteException.IsOfTheSurroundings(failure) || failure is AggregateException)
        {
        }
    }

    private byte[] ToJson(string outputs)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("inputs", Inputs);
            json.WriteString("outputs", outputs);
            json.WriteNumber("pages", Pages);
            json.WriteNumber("files", Files);
            json.WriteNumber("bytes", Bytes);
            json.WriteStartArray("findings");
            foreach (Diagnostic finding in Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static string Place(string output) => Path.Combine(Releases.Locate(output), SitePath.OwnFolder, Name);

    // Size and time of each file: whoever touches one gets it back.
    private static string Outputs(string output)
    {
        PublishedFolder folder = new(Releases.Locate(output), output);
        string[] paths = [.. Manifest.Read(folder.ManifestFile).Paths];
        string[] lines = new string[paths.Length];
        Parallel.For(0, paths.Length, at =>
        {
            FileInfo file = new(folder.Locate(paths[at]));
            lines[at] = string.Create(CultureInfo.InvariantCulture, $"{paths[at]} {(file.Exists && file.LinkTarget is null ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}");
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartArray();
        json.WriteStringValue(finding.Rule.Code);
        json.WriteStringValue(finding.At.File);
        json.WriteNumberValue(finding.At.Line);
        json.WriteNumberValue(finding.At.Column);
        json.WriteNumberValue(finding.At.Length);
        json.WriteStringValue(finding.Message);
        json.WriteStringValue(finding.Remedy);
        json.WriteEndArray();
    }

    private static Diagnostic Finding(JsonElement kept)
    {
        return new Diagnostic(
            RuleBook.Of(kept[0].GetString()!) ?? throw new FormatException(),
            new SourceSpan(kept[1].GetString()!, kept[2].GetInt32(), kept[3].GetInt32(), kept[4].GetInt32()),
            kept[5].GetString()!,
            kept[6].GetString());
    }
}
