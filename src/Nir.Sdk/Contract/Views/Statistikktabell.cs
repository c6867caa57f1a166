using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>
/// The tables of statistics. The names are those that IMDi's own site uses, or made like them (<c>intro_deltakere</c> there). Ordinary training and
/// training in mottak are tables of their own and never added together.
/// </summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Statistikktabell>))]
public enum Statistikktabell
{
    /// <summary>Those who took part in the introduction programme some day of the year, or whose end counts in it.</summary>
    IntroDeltakere = 1,

    /// <summary>Those of them whose programme began in the year.</summary>
    IntroStartet = 2,

    /// <summary>Those of them who ended or broke off, each once, in the last year.</summary>
    IntroAvsluttet = 3,

    /// <summary>Those of them who went to work or education.</summary>
    IntroMaaloppnaaelse = 4,

    /// <summary>Their share of those who ended, in percent with one decimal.</summary>
    IntroMaaloppnaaelseAndel = 5,

    /// <summary>Those who took part, by group of tiltak. One with several tiltak stands in several groups and once in the total.</summary>
    IntroTiltak = 6,

    /// <summary>Those who attended ordinary training in Norwegian and social studies.</summary>
    NorskDeltakere = 7,

    /// <summary>Their hours.</summary>
    NorskTimer = 8,

    /// <summary>Those who attended training in mottak.</summary>
    AsylnorskDeltakere = 9,

    /// <summary>Their hours.</summary>
    AsylnorskTimer = 10,
}
