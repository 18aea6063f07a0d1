using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What content must keep to once it can be read. What a country wrote never is an error.</summary>
public static class CheckRules
{
    public static readonly Rule UnknownOption = new("MSQ202", Severity.Error, "Unknown option",
        "A ticked box must be one that the edition's questionnaire has.",
        "Use the key of an option of this question.");

    public static readonly Rule UnknownTopic = new("MSQ203", Severity.Error, "Unknown topic",
        "Legal instruments hang on the topics of their question; another topic would be shown nowhere.",
        "Use the key of a topic of this question.");

    public static readonly Rule UnknownCountry = new("MSQ205", Severity.Error, "Unknown country",
        "A response belongs to one of the Member States of countries.yaml.",
        "Use the three-letter code of the country.");

    public static readonly Rule FileName = new("MSQ206", Severity.Error, "File name disagrees",
        "A file is named after its country and edition, so that people find it and two files never hold one response.",
        "Move the file, or mend what it says of itself.");

    public static readonly Rule NoQuestionnaire = new("MSQ207", Severity.Error, "Edition without questionnaire",
        "An answer can only be read beside its question: each edition has its questionnaire.",
        "Add the edition's questionnaire, or mend the year.");

    public static readonly Rule AddressWithSpace = new("MSQ208", Severity.Error, "Address with a space",
        "An address holds no spaces or line breaks: two addresses or an address and a word were run together.",
        "Give each address on its own under \"urls\".");

    public static readonly Rule AddressScheme = new("MSQ209", Severity.Error, "Address of another scheme",
        "Only http, https and mailto lead a reader to a page or a mailbox; other schemes can do harm.",
        "Give the address that a browser shows.");

    public static readonly Rule AddressWithoutScheme = new("MSQ210", Severity.Warning, "Address without scheme",
        "The country wrote an address without http:// or https://. It is published as written, and linked with http:// before it, visibly marked.",
        "Leave it if that is what the country wrote.");

    public static readonly Rule TooManyWords = new("MSQ211", Severity.Warning, "Too many words",
        "The form sets a limit to the words of an answer. A longer one is published whole.",
        "Leave it if that is what the country wrote.");

    public static readonly Rule RepeatedText = new("MSQ212", Severity.Hint, "Text given in more than one answer",
        "The same twelve words or more stand in several answers. Countries do that; so do slips in transcribing.",
        "Compare with the source.");

    public static readonly Rule MissingSource = new("MSQ213", Severity.Error, "Source is not there",
        "The document that a response was transcribed from is kept beside it and published, so that anyone can compare.",
        "Add the file under content/sources, or mend its path.");

    public static readonly Rule Duplicate = new("MSQ214", Severity.Error, "Something stands twice",
        "Keys, codes, slugs and numbers name one thing each.",
        "Give one of the two another name, or delete it.");

    public static readonly Rule MissingFootnote = new("MSQ215", Severity.Error, "Footnote is not there",
        "A text points to a footnote that the questionnaire does not have.",
        "Add the footnote, or mend its number.");

    public static readonly Rule AddressMalformed = new("MSQ216", Severity.Warning, "Address cannot be followed",
        "The address has no host that a browser could find. It is shown as text, as the country wrote it, and not linked.",
        "Compare with the source.");

    public static readonly Rule OfficersNamed = new("MSQ217", Severity.Error, "Officers are named",
        "The officers who filled in the questionnaire are private people: their names, titles and addresses stay out of the repository.",
        "Write \"officers: withheld\".");

    public static readonly Rule UnknownQuestion = new("MSQ218", Severity.Error, "Unknown question",
        "A correction names the question whose answer it changed; a question that was split from another names that one (\"split-from\").",
        "Use the key of a question of the edition; behind \"split-from\", of an earlier one.");

    public static readonly Rule DateOrder = new("MSQ219", Severity.Error, "Dates out of order",
        "A response is submitted before it is published, and published before it is updated, corrected or withdrawn.",
        "Mend the date that is wrong.");

    public static readonly Rule PersonalData = new("MSQ220", Severity.Warning, "Mail address or telephone number in an answer",
        "Only the office that the form asks for is published with its mail address and telephone number; anywhere else they may be a private person's. On the page the place is marked as withheld.",
        "Write [withheld] in its place, or move it to the question that asks for it.");

    public static readonly Rule BadRedirect = new("MSQ221", Severity.Error, "Redirect cannot work",
        "A redirect leads from an address that no page has to one that a page has. Its two paths are checked here; whether the page is there is seen when the site is verified.",
        "Write both as paths under the site, for example countries/belarus/.");

    public static readonly Rule SourceNamesPeople = new("MSQ222", Severity.Error, "Source names private people",
        "The source document is published with the response. Mail addresses and telephone numbers in it may only be those of the office that the form asks for, and the form's own.",
        "Replace the officers' names, titles and addresses in the source by [withheld].");

    public static readonly Rule BadContact = new("MSQ223", Severity.Error, "Contact is no mail address",
        "Every page says where to report an error, by mail too.",
        "Write a mail address under \"contact\" in site.yaml.");

    public static readonly Rule NotMarkdown = new("MSQ224", Severity.Warning, "Text too long or too deep for Markdown",
        "A text of many thousand characters, or one whose brackets and lists nest very deep, is not read as Markdown. It is published whole, as plain words without links.",
        "Shorten it if it is not what the country wrote, or take out brackets and signs that were not meant.");

    public static readonly Rule AliasOfNothing = new("MSQ226", Severity.Error, "Alias leads nowhere",
        "An alias of the list of partners says which Member State answers mean by a name.",
        "Use the three-letter code of a country of countries.yaml.");

    public static readonly Rule NameOfTwo = new("MSQ227", Severity.Error, "Name of two partners",
        "A name means one country or organisation, whatever its case, accents and spaces; otherwise a page would show the cooperation of another.",
        "Leave the name to one of the two.");

    public static readonly Rule PartnerSpelling = new("MSQ228", Severity.Hint, "Partner in two spellings",
        "Answers spell a partner in ways that differ only in case, accents, marks or spaces. The pages show it as one partner, with every spelling.",
        "Add it to partners.yaml if one partner is meant.");

    public static readonly Rule BadRepositoryLine = new("MSQ229", Severity.Error, "Repository line is no address",
        "Every answer leads to its line in the repository. The form of that address begins with https:// and names the places of the file's path and of the line.",
        "Write {path} and {line} where your host has them, for example https://example.org/project/blob/main/{path}#L{line}.");

    public static readonly Rule FactsOfAnotherKind = new("MSQ230", Severity.Error, "Question cannot feed these facts",
        "A profile's leading facts are read from answers of one kind: portals from links, laws from legal instruments, technologies from options, partners from cooperation or partnerships. Answers of another kind would leave them empty.",
        "Put \"facts\" on the question that asks for them, or take it away.");

    public static readonly Rule NoHint = new("MSQ231", Severity.Error, "No hint to turn off",
        "Hints say what may be a slip, and site.yaml can turn each of them off. Errors and warnings are said always.",
        "Use the code of a hint, for example MSQ212.");

    public static readonly Rule YearsPassed = new("MSQ232", Severity.Hint, "Strategy whose years had passed",
        "A strategy, programme or plan that had ended before the country answered may be a slip of the year.",
        "Compare with the source; leave it if that is what the country wrote.");

    public static readonly Rule ShortenedLaw = new("MSQ233", Severity.Hint, "Law cited by a shortened address",
        "A shortened address hides where it leads and dies with the service that made it; a law should be found for as long as it is in force.",
        "Give the address that it leads to, if the source has it.");

    public static readonly Rule DecimalComma = new("MSQ234", Severity.Hint, "Decimal comma without the number it means",
        "A comma means thousands to some readers and a fraction to others. The page shows the figure as written; tables need the number.",
        "Add \"value\" with a decimal point beside what was given.");

    public static readonly Rule OverHundred = new("MSQ235", Severity.Hint, "More than a hundred percent",
        "A share of a population or of a budget is at most a hundred percent.",
        "Compare with the source.");

    public static readonly Rule OtherLanguage = new("MSQ236", Severity.Hint, "Text in another language than declared",
        "Screen readers, hyphenation and search go by the language that the response declares.",
        "Mend \"language\" of the response; leave it if the country answered in several languages.");

    public static readonly Rule AddressAsName = new("MSQ237", Severity.Hint, "Address in place of a name",
        "A name tells a reader where a link leads. The page shows the host of each address anyway.",
        "Leave the name out, or say where the address leads.");

    public static readonly Rule NoShare = new("MSQ238", Severity.Hint, "Answer beside the question",
        "The question asks for a share, and the answer has no figure in percent.",
        "Add the figure with \"unit: percent\" if the text has one; else leave it.");

    public static readonly Rule AnswersHttps = new("MSQ239", Severity.Hint, "http where the site answers https",
        "The last probe found that the same address with https:// is answered. What is read or filled in over http can be read and changed on its way.",
        "Leave what the country wrote; or write https:// if the source does.");

    public static ImmutableArray<Rule> All { get; } =
    [
        UnknownOption, UnknownTopic, UnknownCountry, FileName, NoQuestionnaire, AddressWithSpace, AddressScheme, AddressWithoutScheme, TooManyWords,
        RepeatedText, MissingSource, Duplicate, MissingFootnote, AddressMalformed, OfficersNamed, UnknownQuestion, DateOrder, PersonalData, BadRedirect,
        SourceNamesPeople, BadContact, NotMarkdown, AliasOfNothing, NameOfTwo, PartnerSpelling, BadRepositoryLine, FactsOfAnotherKind,
        NoHint, YearsPassed, ShortenedLaw, DecimalComma, OverHundred, OtherLanguage, AddressAsName, NoShare, AnswersHttps,
    ];
}
