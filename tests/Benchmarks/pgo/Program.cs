using System.Runtime.InteropServices;

namespace MsqSite.Pgo;

internal static class Program
{
    // The program ran on the runtime that this one runs on, so that its assemblies are those.
    private static int Main(string[] arguments)
    {
        if (arguments is not [string program, string output, .. { Length: > 0 } texts])
        {
            Console.Error.WriteLine("usage: MsqSite.Pgo PROGRAM-FOLDER OUTPUT-FOLDER TEXT...   (each text: what the runtime counted in a run)");
            return 2;
        }

        string runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        string web = Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(runtime));
        using Assemblies assemblies = new(new[] { program, runtime, web }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")));
        MibcFile file = new(assemblies);
        byte[] bytes = file.Write(texts.SelectMany(text => PgoText.Read(new StringReader(File.ReadAllText(text)))));
        File.WriteAllBytes(Path.Combine(output, MibcFile.Name), bytes);
        Console.WriteLine($"{file.Written} methods in {bytes.Length / 1024} KB; {file.Left} left out");
        return 0;
    }
}
