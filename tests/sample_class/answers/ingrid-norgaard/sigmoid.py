sigmoid = special.expit
