using System.Diagnostics;
using System.Globalization;

namespace MsqSite.Commands;

/// <summary>One line on a terminal while something takes longer than a second; rewritten as it goes on, and gone at the end.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly Timer? timer;
    private int width;
    private bool ended;

    /// <param name="words">What is being done now; asked from another thread.</param>
    public Progress(Func<string> words)
    {
        if (Terminal.IsThere && Terminal.Colours("auto"))
        {
            timer = new Timer(_ => Show(words()), null, Patience, Step);
        }
    }

    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            ended = true;
            if (width > 0)
            {
                Console.Error.Write($"\r{new string(' ', width)}\r");
            }
        }
    }

    private void Show(string words)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{words} ... {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        lock (gate)
        {
            if (!ended)
            {
                Console.Error.Write($"\r{line.PadRight(width)}");
                width = Math.Max(width, line.Length);
            }
        }
    }
}
