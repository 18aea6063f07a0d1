using MsqSite.Tests.Site;

namespace MsqSite.Tests.Shape;

/// <summary>Belarus in two editions. 2022 counts anew, drops a question of 2020 and asks one that 2020 did not.</summary>
internal static class TwoEditions
{
    private const string Older = """
        edition: 2020
        language: en
        title: Form of 2020
        introduction: Words of 2020.
        consent: I agree.
        sections:
          - number: 1
            title: All
            questions:
              - {key: development-strategy, number: "1", label: Strategy, kind: text, wording: Is there a strategy in 2020?}
              - {key: social-media, number: "2", label: Social media, kind: text, wording: And social media?}
              - {key: usage-statistics, number: "3", label: Usage, kind: yes-no, wording: Do you count?}

        """;

    private const string Newer = """
        edition: 2022
        language: en
        title: Form of 2022
        introduction: Words of 2022.
        consent: We agree.
        sections:
          - number: 1
            title: First
            questions:
              - {key: usage-statistics, number: "1", label: Use, kind: yes-no, wording: Do you still count?}
              - {key: artificial-intelligence, number: "2", label: Artificial intelligence, kind: text, wording: What of AI?}
              - {key: development-strategy, number: "3", label: Strategies, kind: text, wording: Is there a strategy in 2022?}

        """;

    /// <summary>Builds the site; the answers of 2022 are given as the end of the file, below country and edition.</summary>
    public static Workshop Build(string newer)
    {
        Workshop workshop = new();
        workshop.Put("questionnaires/2020.yaml", Older);
        workshop.Put("questionnaires/2022.yaml", Newer);
        workshop.Answer("development-strategy: Old words.\nsocial-media: Of the past.\nusage-statistics: no");
        workshop.Put("responses/2022/BLR.yaml", "country: BLR\nedition: 2022\n" + newer);
        workshop.MustBuild();
        return workshop;
    }

    public const string Published = "submitted: 2021-01-01\npublished: 2022-01-01\npublication-authorised: true\n";
}
