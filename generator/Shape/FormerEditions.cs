using System.Collections.Frozen;
using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>Questions as pages across editions show them: those of earlier editions with ids of their own, for the newest may stand on the same page.</summary>
internal sealed class FormerEditions(Content content, Phrases phrases, LinkShaper links, Func<int, QuestionShaper> questionsOf)
{
    private readonly FrozenDictionary<int, QuestionShaper> former = content.Questionnaires.SkipLast(1)
        .ToFrozenDictionary(one => one.Edition, one => new QuestionShaper(one, phrases, links, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{one.Edition}")));

    public bool IsNewest(int edition) => !former.ContainsKey(edition);

    public QuestionShaper Questions(int edition) => former.GetValueOrDefault(edition) ?? questionsOf(edition);
}
