using System.Collections.Immutable;

namespace MsqSite.Sample;

/// <summary>
/// Repeatable choices: the same seed and names give the same choices, on every machine and with every version of the runtime
/// (<see cref="Random"/> promises that only within one version). SplitMix64, seeded by FNV-1a.
/// </summary>
internal sealed class SampleRandom
{
    private ulong state = 14695981039346656037;

    /// <param name="seed">The world's seed.</param>
    /// <param name="names">What the choices are for: a country's code, a question's key.</param>
    public SampleRandom(int seed, params ReadOnlySpan<string> names)
    {
        Mix((char)(seed & 0xFFFF));
        Mix((char)((uint)seed >> 16));
        foreach (string name in names)
        {
            foreach (char letter in name)
            {
                Mix(letter);
            }

            Mix('\n'); // so that "AB", "C" and "A", "BC" differ
        }
    }

    /// <summary>From 0 up to, not including, the limit.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(ImmutableArray<T> things) => things[Below(things.Length)];

    private void Mix(char letter) => state = (state ^ letter) * 1099511628211;

    private ulong Next()
    {
        ulong mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
