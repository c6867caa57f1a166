// A node that does nothing but send, to be killed: sqlite|postgres CONNECTION. NIR's settings come from the environment.
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Hosting;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Protection;

var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddNirClient(builder.Configuration.GetSection("Nir"));
builder.Services.AddNirOverfoering(
    options => _ = args[0] == "sqlite" ? options.UseSqlite(args[1]) : options.UseNpgsql(args[1]),
    options =>
    {
        options.Protector = new KeyringProtector(KeyValuePair.Create("first", SHA256.HashData("first"u8)));
        options.Lease = TimeSpan.FromSeconds(1.5);
        options.SendTimeout = TimeSpan.FromSeconds(0.7);
        options.PollInterval = TimeSpan.FromMilliseconds(50);
        options.BaseDelay = TimeSpan.FromMilliseconds(50);
        options.MaxDelay = TimeSpan.FromMilliseconds(300);
        options.AvstemmingHour = null;
    });
await builder.Build().RunAsync();
