using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MsqSite.Tests.Schema;

/// <summary>
/// The server by which text editors complete, explain and check YAML, and ajv, both run by Node (<c>ask.mjs</c>). Where they are missing a test
/// says so and is skipped; where every commit is guarded (CI=true) it fails.
/// </summary>
internal static class LanguageServer
{
    private const int MostMilliseconds = 300_000;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly string? Missing = WhatIsMissing();

    /// <param name="folder">Where the documents and their schemas lie, or would lie: the server reads only schemas from the disk.</param>
    /// <param name="settings">The editor's own, as under <c>yaml</c>.</param>
    /// <param name="documents">What is open in the editor.</param>
    public static ServerAnswer[] Ask(string folder, Dictionary<string, object> settings, params ServerQuestion[] documents)
    {
        if (Missing is not null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
        }

        using Process node = Process.Start(Start(Repository.PathTo("tests/Schema/ask.mjs")))!;
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        Task<string> error = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(JsonSerializer.Serialize(new { folder, settings, documents }, Format));
        node.StandardInput.Close();
        if (!node.WaitForExit(MostMilliseconds))
        {
            node.Kill(entireProcessTree: true);
            Assert.Fail($"the language server did not answer\n{error.Result}");
        }

        Assert.True(node.ExitCode == 0, error.Result);
        return JsonSerializer.Deserialize<ServerAnswer[]>(output.Result, Format)!;
    }

    private static ProcessStartInfo Start(params string[] arguments) => new("node", arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new System.Text.UTF8Encoding(false),
    };

    private static string? WhatIsMissing()
    {
        if (!Directory.Exists(Repository.PathTo("tests/Schema/node_modules/yaml-language-server")))
        {
            return "yaml-language-server is missing: run npm ci --prefix tests/Schema --ignore-scripts.";
        }

        try
        {
            using Process node = Process.Start(Start("--version"))!;
            node.WaitForExit();
            return node.ExitCode == 0 ? null : "Node does not start.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node is missing: install it (apt-get install npm).";
        }
    }
}

/// <summary>
/// A document by its path under the folder, the places in it (line and character from 0) that are asked about, and the schema that ajv holds it
/// against.
/// </summary>
internal sealed record ServerQuestion(string Path, string Text, string? Schema = null, int[][]? Hovers = null, int[][]? Completions = null)
{
    /// <summary>The document asked about where a bar stands in its text: what is said there, or else what can be written there. The bars are taken out.</summary>
    public static ServerQuestion At(string path, string text, bool hover)
    {
        List<int[]> places = [];
        string[] lines = text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            for (int bar = lines[line].IndexOf('¦', StringComparison.Ordinal); bar >= 0; bar = lines[line].IndexOf('¦', StringComparison.Ordinal))
            {
                lines[line] = lines[line].Remove(bar, 1);
                places.Add([line, bar]);
            }
        }

        return new ServerQuestion(path, string.Join('\n', lines), null, hover ? [.. places] : null, hover ? null : [.. places]);
    }
}

/// <summary>What an editor shows.</summary>
internal sealed record ServerAnswer(string Path, ServerProblem[] Problems, string[] Hovers, ServerProposal[][] Completions, string[] Ajv);

internal sealed record ServerProblem(int Line, string Message);

/// <param name="Label">What the editor lists.</param>
/// <param name="Text">What it writes.</param>
/// <param name="Says">What it shows beside.</param>
internal sealed record ServerProposal(string Label, string Text, string Says);
