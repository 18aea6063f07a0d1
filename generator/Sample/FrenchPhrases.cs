namespace MsqSite.Sample;

/// <summary>Invented phrases in French.</summary>
internal static class FrenchPhrases
{
    public static PhraseBook Book { get; } = new(
        "fr",
        ["Le plan synthétique pour #", "La mesure n° # du programme des lanternes", "Le conseil des ports", "Le groupe de travail n° #", "Le registre des îles",
            "L’office des bateaux en papier", "La phase # de la stratégie des vergers", "L’observatoire des rivières", "Le projet pilote n° #"],
        ["décrit", "relie", "publie", "réexamine chaque été", "a commencé à remplacer", "tient à jour", "mesure", "traduit et explique", "simplifie peu à peu"],
        ["le registre partagé de # ponts", "les formulaires en ligne des boulangers", "les données ouvertes sur les marées et les phares",
            "le guichet unique pour # autorisations", "le courrier numérique des écoles insulaires", "# services destinés aux musiciens ambulants",
            "les archives des cartes de village", "la signature électronique des apiculteurs", "le répertoire des horloges publiques"],
        ["afin que personne ne fasse la queue.", "avec # villages associés.", "dans une langue claire.", "et recueille des avis deux fois par an.", "dès que le budget le permet.",
            "pour tous, où qu’ils soient.", "depuis la réforme de #.", "sans redemander la même pièce.", "à # guichets et par la poste."],
        ["Oui", "Néant", "Voir ci-dessus.", "À l’étude", "Prévu pour #."],
        ["Ministère synthétique des Ports et des Marées", "Agence synthétique n° # des lanternes", "Direction synthétique du Papier & de l’Encre", "Trésor synthétique des petites pièces",
            "Bureau synthétique de la météo, du vent et de l’eau", "Institut synthétique des cartes n° #"],
        ["Portail n° # des services synthétiques", "Mon guichet synthétique", "Portail « Phare # »", "Données ouvertes synthétiques", "Marché inventé n° #", "Forum du bateau en papier",
            "Hôtel de ville synthétique en ligne"],
        ["Loi synthétique n° #-S « relative à : @ »", "Décret synthétique n° # sur @", "Arrêté n° # de l’office des bateaux en papier : @"],
        ["Union synthétique des ports", "Fonds synthétique de développement", "Forum des lanternes", "Pays synthétique 0007", "Pays synthétique 0042", "Conseil des îles inventées",
            "Réseau des montagnes imaginaires", "Université synthétique n° 3", "Alliance des vergers"],
        "Elle comprend :");
}
