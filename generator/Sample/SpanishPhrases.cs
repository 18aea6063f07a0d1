namespace MsqSite.Sample;

/// <summary>Invented phrases in Spanish.</summary>
internal static class SpanishPhrases
{
    public static PhraseBook Book { get; } = new(
        "es",
        ["El plan sintético para #", "La medida n.º # del programa de faroles", "El consejo de puertos", "El grupo de trabajo n.º #", "El registro de las islas",
            "La oficina de barcos de papel", "La fase # de la estrategia de huertos", "El observatorio de los ríos", "¿El año #? Sí: el proyecto piloto"],
        ["describe", "conecta", "publica", "revisa cada año", "ha empezado a sustituir", "mantiene", "mide el uso de", "traduce y explica", "simplifica poco a poco"],
        ["el registro compartido de # puentes", "los formularios en línea de los panaderos", "los datos abiertos sobre mareas y faros", "la ventanilla única para # permisos",
            "el correo digital de las escuelas isleñas", "# servicios para músicos ambulantes", "el archivo de mapas de las aldeas", "la firma electrónica de los apicultores",
            "el catálogo de relojes públicos"],
        ["para que nadie haga cola.", "junto con # aldeas.", "en lenguaje claro.", "y pide opinión dos veces al año.", "según lo permitan los fondos.",
            "para todos, también mañana.", "desde la reforma de #.", "sin pedir dos veces el mismo papel.", "en # oficinas y por correo."],
        ["Sí", "Sin información", "Véase más arriba.", "En preparación", "Previsto para #."],
        ["Ministerio Sintético de Puertos y Mareas", "Agencia Sintética n.º # de Faroles", "Dirección Sintética de Papel y Tinta", "Tesoro Sintético de Monedas Pequeñas",
            "Oficina Sintética del Tiempo, el Viento y el Agua", "Instituto Sintético de Mapas n.º #"],
        ["Portal n.º # de servicios sintéticos", "Mi ventanilla sintética", "Portal «Faro #»", "Datos abiertos sintéticos", "Mercado inventado n.º #", "Foro del barco de papel",
            "Ayuntamiento sintético en línea"],
        ["Ley sintética n.º #-S «sobre @»", "Decreto sintético n.º # sobre @", "Orden # de la oficina de barcos de papel: @"],
        ["Unión Sintética de Puertos", "Fondo Sintético de Desarrollo", "Foro de los Faroles", "País sintético 0007", "País sintético 0042", "Consejo de Islas Inventadas",
            "Red de Montañas Imaginarias", "Universidad Sintética n.º 3", "Alianza de los Huertos"],
        "Comprende:");
}
