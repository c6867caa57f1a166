using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>
/// What a step does with its inputs. Each operation is defined here in full, so that a step can be done again without the engine.
/// </summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Arithmetic>))]
public enum Arithmetic
{
    /// <summary>
    /// Chooses the row of the table that holds: of those known on <c>kjentPaa</c> (absent: today) that have begun on their key date and whose
    /// conditions are met, the one that began last. The inputs are the row's key date and the facts that it asks for; the output is its id.
    /// </summary>
    VelgRad = 1,

    /// <summary>Whether one row of a list holds: its key date lies in its interval and its conditions are met.</summary>
    Omfatter = 2,

    /// <summary>The same day number <c>antall</c> months after <c>fra</c>, or that month's last day.</summary>
    LeggTilMaaneder = 3,

    /// <summary>The same weekday <c>antall</c> weeks after <c>fra</c>.</summary>
    LeggTilUker = 4,

    /// <summary>The day <c>antall</c> calendar days after <c>fra</c>.</summary>
    LeggTilDager = 5,

    /// <summary>The <c>antall</c>th virkedag after <c>fra</c>; <c>fra</c> itself for 0.</summary>
    LeggTilVirkedager = 6,

    /// <summary>The day before <c>dato</c>.</summary>
    DagenFoer = 7,

    /// <summary><c>dato</c> when it is a virkedag, else the next virkedag.</summary>
    FoersteVirkedag = 8,

    /// <summary>
    /// The calendar days in <c>perioder</c> that push <c>sisteDag</c>: the days of the periods from <c>fra</c> to the last day as it has been
    /// pushed, each day once.
    /// </summary>
    TellDager = 9,

    /// <summary>As <see cref="TellDager"/>, but virkedager, each pushing the last day by one virkedag.</summary>
    TellVirkedager = 10,

    /// <summary>The earliest of the inputs.</summary>
    Tidligste = 11,

    /// <summary>The latest of the inputs.</summary>
    Seneste = 12,

    /// <summary>Whether <c>verdi</c> is at least <c>grense</c>.</summary>
    ErMinst = 13,

    /// <summary>Whether <c>verdi</c> is more than <c>grense</c>.</summary>
    ErOver = 14,

    /// <summary>Whether <c>verdi</c> is less than <c>grense</c>.</summary>
    ErUnder = 15,

    /// <summary>Whether <c>dato</c> is before <c>grense</c>.</summary>
    ErFoer = 16,

    /// <summary>The inputs added together.</summary>
    Sum = 17,

    /// <summary><c>fra</c> less <c>trekk</c>, and never below 0.</summary>
    Rest = 18,

    /// <summary>The input itself: a fact or a row's value that the rule makes the answer, or a part of it.</summary>
    Fastslaa = 19,

    /// <summary>The last day of month <c>maaned</c> in year <c>aar</c>.</summary>
    SisteDagIMaaneden = 20,

    /// <summary>The same day and month <c>antall</c> years after <c>fra</c>; 28 February for 29 February in a year without it.</summary>
    LeggTilAar = 21,

    /// <summary>The virkedager of <c>perioder</c> from <c>fra</c> to <c>sisteDag</c>, each once.</summary>
    TellVirkedagerI = 22,

    /// <summary>The same day number <c>antall</c> months before <c>fra</c>, or that month's last day.</summary>
    TrekkFraMaaneder = 23,

    /// <summary>Whether <c>verdi</c> is the same code as <c>grense</c>.</summary>
    ErLik = 24,
}
