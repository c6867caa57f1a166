using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Rapporter.Deltakere;

/// <summary>Where a person lives on a day, by registration of residence, else by settlement.</summary>
/// <param name="IsKnown">Whether anything tells.</param>
/// <param name="Kommune">The kommune. Null: none any more, or not known.</param>
internal readonly record struct Home(bool IsKnown, Kommunenummer? Kommune)
{
    public static Home On(Personsak? sak, DateOnly day)
    {
        if (sak is null || (sak.Folkeregistreringer.Count == 0 && sak.Bosettinger.Count == 0))
        {
            return default;
        }

        var timeline = new Timeline(sak, day);
        var stays = timeline.Registrations.IsEmpty ? timeline.Homes : timeline.Registrations;
        return stays is [.., var last] ? new(true, last.To < day ? null : last.Kommune) : default;
    }
}
