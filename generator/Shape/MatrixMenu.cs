using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>The menu's entries for the matrices: only for those that there are.</summary>
public static class MatrixMenu
{
    public static IEnumerable<(string Key, string Name, string Path)> Of(Content content, Phrases phrases)
    {
        if (content.Questionnaires.Any(LegalTopic.AreAsked))
        {
            yield return ("legal", phrases.Text("menu.legal"), Routes.Legal.Path);
        }

        if (content.Questionnaires.Any(TechnologyShaper.AreAsked))
        {
            yield return ("technologies", phrases.Text("menu.technologies"), Routes.Technologies.Path);
        }
    }
}
