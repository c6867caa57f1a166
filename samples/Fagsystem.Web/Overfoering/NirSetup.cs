using Fagsystem.Web.Data;
using Nir.Sdk.Hosting;
using Nir.Testing;

namespace Fagsystem.Web.Overfoering;

/// <summary>Which NIR the fagsystem speaks to: the one in the settings, or a fake beside it when there is none.</summary>
public static class NirSetup
{
    /// <summary>Adds the clients.</summary>
    /// <returns>The fake. Null: the settings name a register.</returns>
    public static async Task<FakeNir?> AddAsync(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Nir");
        if (settings.Exists())
        {
            builder.Services.AddNirClient(settings);
            return null;
        }

        var nir = await FakeNir.StartAsync(new() { Network = true });
        foreach (var person in ExampleData.Persons)
        {
            nir.CreatePerson(person);
            nir.UpdatePersondata(person.WithFlyktning(nir.Clock.Dato.AddDays(-56)));
        }

        builder.Services.AddFakeNir(nir);
        return nir;
    }
}
