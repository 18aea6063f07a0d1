using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What templates and the site's words must keep to.</summary>
public static class RenderRules
{
    public static readonly Rule TemplateSyntax = new("MSQ301", Severity.Error, "Template cannot be read",
        "A template is not valid Scriban.",
        "Look at the place that the message names.");

    public static readonly Rule TemplateFault = new("MSQ302", Severity.Error, "Template fails",
        "A template asks for something that the page does not have. Nothing is printed in its place, so the build stops.",
        "Mend the name; the page's model says what there is.");

    public static readonly Rule MissingTemplate = new("MSQ303", Severity.Error, "Template is not there",
        "A page or a template names a template that is not in the templates folder.",
        "Add the file, or name the right folder with --templates.");

    public static readonly Rule BannedInTemplate = new("MSQ304", Severity.Error, "Not allowed in a template",
        "Templates draw what was decided; they hold no decisions beyond if and for, do no input or output, and never switch escaping off.",
        "Decide it in Shape and let the template print it.");

    public static readonly Rule MissingWord = new("MSQ305", Severity.Error, "Words are missing",
        "The pages need a text that the site's words do not have.",
        "Add the key with its words to content/text.");

    public static ImmutableArray<Rule> All { get; } = [TemplateSyntax, TemplateFault, MissingTemplate, BannedInTemplate, MissingWord];
}
