using System.Threading.Channels;
using MsqSite.Watch;

namespace MsqSite.Tests.Watch;

/// <summary>A folder that goes away with the test, and all batches that its watch tells of, in order.</summary>
internal sealed class Watching : IDisposable
{
    // Generous: what is waited for comes after milliseconds, on a busy machine after a second or two.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("watch");
    private readonly Channel<FolderChanges> batches = Channel.CreateUnbounded<FolderChanges>();
    private readonly CancellationTokenSource stop = new();
    private readonly Task reading;

    public Watching(TimeSpan? quiet = null, bool empty = false)
    {
        Root = Path.Combine(folder.FullName, "content");
        if (!empty)
        {
            Put("kept.yaml", "kept: 1\n");
            Put("responses/2020/BLR.yaml", "country: BLR\n");
        }

        Watch = new FolderWatch([Root], quiet);
        reading = Task.Run(Read);
    }

    public string Root { get; }

    public FolderWatch Watch { get; }

    public string PathTo(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    public string Put(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(relative))!);
        File.WriteAllText(PathTo(relative), text);
        return PathTo(relative);
    }

    /// <summary>The next batch.</summary>
    public async Task<FolderChanges> Next() => (await Until(_ => true))[0];

    /// <summary>All that was told until a batch that is waited for, that one included.</summary>
    public async Task<List<FolderChanges>> Until(Func<FolderChanges, bool> wanted)
    {
        using CancellationTokenSource limit = new(Limit); // for all of them: they may come for ever
        List<FolderChanges> all = [];
        do
        {
            all.Add(await batches.Reader.ReadAsync(limit.Token));
        }
        while (!wanted(all[^1]));

        return all;
    }

    /// <summary>All that was told until this file was named.</summary>
    public Task<List<FolderChanges>> Until(string relative) => Until(batch => batch.Paths.Contains(PathTo(relative)));

    /// <summary>Writes a file again and again until it is named: a folder that came back is watched a moment later than it is there.</summary>
    public async Task WriteUntilTold(string relative)
    {
        Task told = Until(relative);
        for (int i = 0; !told.IsCompleted; i++)
        {
            Put(relative, $"text: {i}\n");
            await Task.WhenAny(told, Task.Delay(TimeSpan.FromMilliseconds(200)));
        }

        await told;
    }

    /// <summary>Stops and waits for the end of the enumeration, which must come without an exception.</summary>
    public async Task Stop()
    {
        await stop.CancelAsync();
        await reading.WaitAsync(Limit);
    }

    public void Dispose()
    {
        stop.Cancel();
        Watch.Dispose();
        folder.Delete(recursive: true);
        stop.Dispose();
    }

    private async Task Read()
    {
        await foreach (FolderChanges batch in Watch.Changes(stop.Token))
        {
            await batches.Writer.WriteAsync(batch);
        }
    }
}
