// A node that does nothing but send, to be killed: sqlite|postgres CONNECTION SECONDS, by which the database's clock is ahead. NIR's settings come from the
// environment. A line on stdin, "node SECONDS" or "database SECONDS", sets a clock.
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Hosting;
using Nir.Sdk.Overfoering;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Tests.Fixtures;

var databaseClock = new JumpingDatabaseClock { Ahead = Seconds(args[2]) };
var nodeClock = new ShiftedTime(TimeSpan.Zero);
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddSingleton<TimeProvider>(nodeClock);
builder.Services.AddNirClient(builder.Configuration.GetSection("Nir"));
builder.Services.AddNirOverfoering(
    options => _ = (args[0] == "sqlite" ? options.UseSqlite(args[1]) : options.UseNpgsql(args[1])).AddInterceptors(databaseClock),
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
using var program = builder.Build();
await program.StartAsync();
while (await Console.In.ReadLineAsync() is { } line)
{
    var (clock, ahead) = (line.Split(' ')[0], Seconds(line.Split(' ')[1]));
    if (clock == "database")
    {
        databaseClock.Ahead = ahead;
    }
    else
    {
        nodeClock.Shift = ahead;
    }
}

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(int.Parse(text, CultureInfo.InvariantCulture));
