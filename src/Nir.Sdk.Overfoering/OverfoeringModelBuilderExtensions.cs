using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;

namespace Nir.Sdk.Overfoering;

/// <summary>Puts the outbox's tables into a fagsystem's own model.</summary>
public static class OverfoeringModelBuilderExtensions
{
    /// <summary>
    /// Adds the outbox's four tables (<c>nir_outbox</c> and three that begin with it). The fagsystem's own migrations carry them. Call it last in
    /// <c>OnModelCreating</c>, or the filters of its indices do not know columns that are renamed after.
    /// </summary>
    /// <param name="model">The fagsystem's model.</param>
    /// <returns>The same.</returns>
    public static ModelBuilder AddNirOverfoering(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        OutboxModel.Apply(model);
        return model;
    }
}
