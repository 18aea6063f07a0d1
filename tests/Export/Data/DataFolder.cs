using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using MsqSite.Diagnostics;
using MsqSite.Export.Data;
using MsqSite.Model;
using MsqSite.Shape;
using MsqSite.Tests.Fixtures;

namespace MsqSite.Tests.Export.Data;

/// <summary>The open data of a content folder, written out, and programs of others that read them.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("msqsite-data-");

    public DataFolder(Content content)
    {
        DiagnosticBag findings = new();
        new OpenData(content, new Phrases(content.Words, findings)).Write((path, make) =>
        {
            string file = PathTo(path["data/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using (FileStream stream = File.Create(file))
            {
                make(stream);
            }

            return (new FileInfo(file).Length, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        });
        Assert.Empty(findings.Sorted());
    }

    public string Root => folder.FullName;

    /// <summary>The data of the small site with Denmark's answers set to these, each line set in by two spaces.</summary>
    public static DataFolder WithAnswers(string answers)
    {
        using TemporaryContent content = TemporaryContent.WithAnswers(answers);
        return new DataFolder(content.Put("text/en.yaml", File.ReadAllText(Repository.PathTo("content/text/en.yaml"))).Read());
    }

    public string PathTo(string name) => Path.Combine([Root, .. name.Split('/')]);

    public string Read(string name) => File.ReadAllText(PathTo(name));

    /// <summary>The database that SQLite's own program makes of the files, asked a question: a row a line, its cells with bars between.</summary>
    public string[] Ask(string question)
    {
        if (!File.Exists(PathTo("msq.db")))
        {
            Run("sqlite3", ["msq.db"], Read("load.sql"));
        }

        return Lines(Run("sqlite3", ["-separator", "|", "msq.db"], question));
    }

    /// <summary>What Python's csv, told to be strict, reads in a file: each row as Python shows a list.</summary>
    public string[] ReadByPython(string name) =>
        Lines(Run("python3", ["-c", "import csv,json,sys\nfor row in csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), strict=True): print(json.dumps(row, ensure_ascii=False))", PathTo(name)], ""));

    public void Dispose() => folder.Delete(recursive: true);

    private string Run(string program, string[] arguments, string input)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = new UTF8Encoding(false), Environment = { ["PYTHONIOENCODING"] = "utf-8" },
            })!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program}: {error.Result}");
            return output.Result;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            string missing = $"{program} is missing: install it (apt-get install {program}).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
            throw new InvalidOperationException(missing);
        }
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
