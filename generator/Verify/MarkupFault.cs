using AngleSharp.Html.Parser;

namespace MsqSite.Verify;

/// <summary>The tokenizer's faults in words for people who write templates.</summary>
internal static class MarkupFault
{
    public static string InWords(HtmlParseError fault) => fault switch
    {
        HtmlParseError.EOF => "the page ends inside a tag or a comment",
        HtmlParseError.Null => "the page has a NUL character",
        HtmlParseError.AmbiguousOpenTag => "a \"<\" begins no tag; as text it is written \"&lt;\"",
        HtmlParseError.TagClosedWrong => "a \">\" stands where a value should",
        HtmlParseError.ClosingSlashMisplaced => "a \"/\" stands inside a tag",
        HtmlParseError.AttributeDuplicateOmitted => "an attribute stands twice in the tag",
        HtmlParseError.AttributeNameInvalid => "an attribute's name has a quotation mark, \"=\" or \"<\" in it",
        HtmlParseError.AttributeValueInvalid => "an attribute's value needs quotation marks",
        HtmlParseError.AttributeNameExpected => "an attribute must be set apart from the one before it by a space",
        HtmlParseError.EndTagCannotHaveAttributes => "an end tag has attributes",
        HtmlParseError.EndTagCannotBeSelfClosed => "an end tag has a \"/\" at its end",
        HtmlParseError.BogusComment or HtmlParseError.UndefinedMarkupDeclaration => "something that is no tag stands between \"<\" and \">\"",
        HtmlParseError.CommentEndedUnexpected or HtmlParseError.CommentEndedWithDash or HtmlParseError.CommentEndedWithEM =>
            "a comment has \"--\" inside it",
        HtmlParseError.CharacterReferenceNotTerminated or HtmlParseError.CharacterReferenceSemicolonMissing
            or HtmlParseError.CharacterReferenceAttributeEqualsFound or HtmlParseError.CharacterReferenceWrongNumber =>
            "a \"&\" begins no character reference; as text it is written \"&amp;\"",
        HtmlParseError.CharacterReferenceInvalidCode or HtmlParseError.CharacterReferenceInvalidNumber
            or HtmlParseError.CharacterReferenceInvalidRange => "a character reference names no character",
        _ => "the markup breaks the rules of HTML",
    };
}
