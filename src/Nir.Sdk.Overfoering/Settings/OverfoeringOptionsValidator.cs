using Microsoft.Extensions.Options;
using Nir.Sdk.Overfoering.Protection;

namespace Nir.Sdk.Overfoering.Settings;

/// <summary>Checks the options when the program starts. Each message names the option and what it must be.</summary>
internal sealed class OverfoeringOptionsValidator : IValidateOptions<OverfoeringOptions>
{
    public ValidateOptionsResult Validate(string? name, OverfoeringOptions options)
    {
        var error = new ValidateOptionsResultBuilder();
        Require(options.MaxParallel is >= 1 and <= 100, "must be from 1 to 100", nameof(options.MaxParallel));
        Require(options.MaxParallelPerKommune >= 1, "must be at least 1", nameof(options.MaxParallelPerKommune));
        Require(
            options.SendTimeout > TimeSpan.Zero
                && options.SendTimeout <= options.Lease / 2, $"must be more than zero and at most half of {nameof(options.Lease)}",
            nameof(options.SendTimeout));
        Require(options.PollInterval > TimeSpan.Zero, "must be more than zero", nameof(options.PollInterval));
        Require(options.BaseDelay > TimeSpan.Zero && options.BaseDelay <= options.MaxDelay, $"must be more than zero and at most {nameof(options.MaxDelay)}",
            nameof(options.BaseDelay));
        Require(options.MaxDelay <= TimeSpan.FromHours(1), "must be at most an hour", nameof(options.MaxDelay));
        Require(options.ErrorBudget >= 1, "must be at least 1", nameof(options.ErrorBudget));
        Require(options.MaxAttempts >= 1, "must be at least 1", nameof(options.MaxAttempts));
        Require(options.Retention >= TimeSpan.Zero, "must not be negative", nameof(options.Retention));
        Require(options.AvstemmingHour is null or >= 0 and <= 23, "must be from 0 to 23, or not be given", nameof(options.AvstemmingHour));
        Require(options.PersonKey is null or { Length: ContentHasher.SecretSize }, $"must have {ContentHasher.SecretSize} bytes, or not be given",
            nameof(options.PersonKey));
        return error.Build();

        void Require(bool isSo, string text, string option)
        {
            if (!isSo)
            {
                error.AddError(text, option);
            }
        }
    }
}
