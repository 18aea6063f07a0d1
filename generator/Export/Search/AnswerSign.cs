using System.Numerics;
using MsqSite.Model;

namespace MsqSite.Export.Search;

/// <summary>One character for what the index says of an answer: a letter for how long it is, another sign for a state that is not "answered".</summary>
internal static class AnswerSign
{
    public static char Of(AnswerState state, int words) => state switch
    {
        AnswerState.Answered => Length(words),
        AnswerState.AnsweredNo => '1',
        AnswerState.NotAnswered => '0',
        AnswerState.NotAsked => '-',
        _ => '2',
    };

    // Two steps for each doubling: "a" one word, "c" two, "d" three, "e" four, "f" six.
    private static char Length(int words)
    {
        uint count = (uint)Math.Max(words, 1);
        int power = BitOperations.Log2(count);
        bool upperHalf = power > 0 && ((count >> (power - 1)) & 1) == 1;
        return (char)('a' + Math.Min((power * 2) + (upperHalf ? 1 : 0), 25));
    }
}
